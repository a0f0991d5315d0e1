package zhengjian.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whatever the service tells one holder: every address of the area that answers with words, asked with the holder's own identifiers. */
final class ToldToHolder {
    private static final Pattern LINK = Pattern.compile("(?:href|src|action|content)=\"(?:0; url=)?(/[^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\b[0-9a-f]{32,40}\\b");
    private static final String DATA = Holders.OWN + "/data";

    private final Http http;
    private final AtTheDesk holder;
    private final List<String> all = new ArrayList<>();

    ToldToHolder(RunningDemo demo, AtTheDesk holder, String[] bearer, JsonNode mine, long entry) {
        this.http = demo.http();
        this.holder = holder;
        String own = Holders.certificate(mine);
        JsonNode share = http.post(own + "/shares", "{}", bearer).json();
        String copy = http.post(own + "/copies", "{\"purpose\":\"求职\",\"recipient\":\"某公司\",\"days\":1}", bearer)
                .json()
                .get("copy")
                .asText();
        Http.Reply claim = http.post(own + "/claims", Holders.objection(entry, "请核实"), bearer);
        all.add(claim.text());
        for (String route : demo.routes()) {
            if (route.matches("GET (/en)?(/api/v1)?/holder(/.*)?") && !route.matches(".*\\.(pdf|png)")) {
                String path = route.substring("GET ".length())
                        .replace("{number}", mine.get("number").asText().replace("-", ""))
                        .replace("{share}", share.get("share").asText())
                        .replace("{copy}", copy)
                        .replace("{claim}", claim.json().get("claim").asText());
                all.add(route.contains("/api/") ? http.get(path, bearer).text() : page(path));
            }
        }
        all.add(page("/holder/certificates/" + mine.get("number").asText().replace("-", "") + "/claim?check=" + entry));
        all.add(http.post(DATA, "{\"confirm\":true}", bearer).text());
        for (String form : List.of("json", "text")) {
            all.add(holder.post("/holder/data", "confirm", "yes", "form", form).text());
        }
    }

    private String page(String path) {
        return holder.get(path).text();
    }

    List<String> all() {
        return all;
    }

    /** What stands behind the links of all that, the holder signed in. */
    List<String> behindLinks() {
        Set<String> links = new TreeSet<>();
        for (String answer : all) {
            Matcher link = LINK.matcher(answer.replace(http.base(), ""));
            while (link.find()) {
                links.add(link.group(1).replaceFirst("#.*", "").replace("&amp;", "&"));
            }
        }
        return links.stream()
                .filter(link -> !link.matches("/assets/.*|.*\\.(pdf|png|svg)"))
                .map(this::page)
                .toList();
    }

    /** Whatever could be the number of a receipt. */
    Set<String> numbers() {
        Set<String> numbers = new TreeSet<>();
        for (String answer : all) {
            Matcher number = NUMBER.matcher(answer);
            while (number.find()) {
                numbers.add(number.group());
            }
        }
        return numbers;
    }
}
