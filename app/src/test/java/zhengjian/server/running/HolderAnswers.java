package zhengjian.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the addresses for holders answer, asked rightly and wrongly: for holding them against their description. */
final class HolderAnswers {
    private static final String CLAIMS = "/api/v1/staff/holder-claims";

    private final Http http;
    private final Map<String, Http.Reply> answers = new LinkedHashMap<>();

    private HolderAnswers(Http http) {
        this.http = http;
    }

    static Map<String, Http.Reply> of(RunningDemo demo) throws IOException {
        JsonNode mine = demo.certificate("status", "valid", "kind", "directional", "earlierNumber", "false");
        HolderAnswers asked = new HolderAnswers(demo.http());
        asked.signIn(mine);
        asked.own(mine, Holders.signIn(demo.http(), mine));
        asked.page(mine);
        asked.staff(mine, new WalletOffers(demo).bearer("staff"));
        return asked.answers;
    }

    private Http.Reply post(String path, String body, String... headers) {
        Http.Reply reply = http.post(path, body, headers);
        answers.put("POST " + path + " " + answers.size(), reply);
        return reply;
    }

    private void get(String path, String... headers) {
        answers.put("GET " + path + " " + answers.size(), http.get(path, headers));
    }

    private void signIn(JsonNode mine) {
        JsonNode asked = post(Holders.OWN + "/codes", Holders.claim(mine)).json();
        post(Holders.OWN + "/codes", "{}");
        post(Holders.OWN + "/session", "{}");
        String challenge = asked.get("challenge").asText();
        post(Holders.OWN + "/session", Http.object("challenge", challenge, "code", "x"));
        String code = asked.get("demoCode").asText();
        JsonNode session = post(Holders.OWN + "/session", Http.object("challenge", challenge, "code", code))
                .json();
        String[] holder = {"Authorization", "Bearer " + session.get("token").asText()};
        answers.put("DELETE " + Holders.OWN + "/session", http.delete(Holders.OWN + "/session", holder));
    }

    private void own(JsonNode mine, String[] holder) {
        String own = Holders.OWN;
        String certificate = Holders.certificate(mine);
        get(own + "/certificates", holder);
        get(own + "/certificates");
        get(certificate, holder);
        get(own + "/certificates/x", holder);
        get(certificate + ".pdf", holder);
        get(certificate + ".png", holder);
        JsonNode share = post(certificate + "/shares", "{}", holder).json();
        post(certificate + "/shares", "{\"days\":2}", holder);
        JsonNode copy = post(certificate + "/copies", "{\"purpose\":\"求职\",\"recipient\":\"某公司\"}", holder)
                .json();
        post(certificate + "/copies", "{}", holder);
        get(copy.get("pdf").asText(), holder);
        String look = "/api/v1/shares/" + share.get("code").asText();
        post(look, "");
        post("/api/v1/shares/" + copy.get("code").asText(), "");
        post("/api/v1/shares/x", "");
        get(own + "/checks", holder);
        get(own + "/shares", holder);
        get(own + "/copies", holder);
        JsonNode claim = post(certificate + "/claims", "{\"kind\":\"correction\",\"text\":\"专业有误\"}", holder)
                .json();
        post(certificate + "/claims", "{}", holder);
        get(own + "/claims/" + claim.get("claim").asText(), holder);
        get(own + "/claims/x", holder);
        post(own + "/shares/" + share.get("share").asText() + "/end", "", holder);
        post(own + "/shares/x/end", "", holder);
        post(look, "");
        post(own + "/shares/end", "{\"confirm\":true}", holder);
        get(copy.get("pdf").asText(), holder);
        post(own + "/data", "{\"confirm\":true}", holder);
        answers.put("GET " + own + "/erasure", http.get(own + "/erasure", holder));
        String plan =
                http.get(own + "/erasure", holder).json().get("confirmation").asText();
        post(own + "/erasure", Http.object("confirmation", "x"), holder);
        post(own + "/erasure", Http.object("confirmation", plan), holder);
        get(own + "/claims", holder);
    }

    /** The one page that answers with JSON. */
    private void page(JsonNode mine) {
        AtTheDesk visitor = new AtTheDesk(http);
        visitor.get("/holder/login");
        String form = visitor.post(
                        "/holder/login",
                        "name",
                        mine.get("name").asText(),
                        "id",
                        mine.get("idNumber").asText(),
                        "number",
                        mine.get("number").asText())
                .text();
        String challenge = form.replaceAll("(?s).*name=\"challenge\" value=\"([^\"]+)\".*", "$1");
        String code = form.replaceAll("(?s).*验证码是 ([0-9]{6}).*", "$1");
        visitor.post("/holder/code", "challenge", challenge, "code", code);
        visitor.get("/holder/data");
        answers.put("POST /holder/data", visitor.post("/holder/data", "confirm", "yes", "form", "json"));
    }

    private void staff(JsonNode mine, String[] staff) {
        String address = "/api/v1/staff/certificates/" + mine.get("number").asText() + "/holder-address";
        post(address, Http.object("idNumberEnding", "0000", "address", "a@example.cn"), staff);
        post(address, Http.object("idNumberEnding", WalletOffers.ending(mine), "address", "a"), staff);
        post(address, Http.object("idNumberEnding", WalletOffers.ending(mine), "address", "a@example.cn"), staff);
        get(CLAIMS, staff);
        get(CLAIMS);
        String claim = http.get(CLAIMS, staff).json().at("/claims/0/claim").asText();
        post(CLAIMS + "/" + claim + "/settlement", "{\"accepted\":false,\"answer\":\"与原始材料一致。\"}", staff);
        post(CLAIMS + "/" + claim + "/settlement", "{\"accepted\":false,\"answer\":\"与原始材料一致。\"}", staff);
        post(CLAIMS + "/x/settlement", "{}", staff);
    }
}
