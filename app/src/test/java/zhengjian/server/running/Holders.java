package zhengjian.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhengjian.server.employer.DemoEmployers;

/** Holders of certificates of a demonstration, signed in by bearer token. */
final class Holders {
    static final String OWN = "/api/v1/holder";

    private static final String LISTS = "/api/v1/verification-batches";

    private Holders() {}

    static String claim(JsonNode certificate) {
        return Http.object(
                "name", certificate.get("name").asText(),
                "idNumber", certificate.get("idNumber").asText(),
                "certificateNumber", certificate.get("number").asText());
    }

    /** The header of somebody who is signed in. */
    static String[] signIn(Http http, JsonNode certificate) {
        JsonNode asked = http.post(OWN + "/codes", claim(certificate)).json();
        Http.Reply opened = open(
                http, asked.get("challenge").asText(), asked.get("demoCode").asText());
        if (opened.status() != 201) {
            throw new AssertionError("not signed in: " + opened.text());
        }
        return new String[] {
            "Authorization", "Bearer " + opened.json().get("token").asText()
        };
    }

    static Http.Reply open(Http http, String challenge, String code) {
        return http.post(OWN + "/session", Http.object("challenge", challenge, "code", code));
    }

    static String certificate(JsonNode certificate) {
        return OWN + "/certificates/" + certificate.get("number").asText().replace("-", "");
    }

    /** A share code that was made with these terms. */
    static String share(Http http, JsonNode certificate, String terms, String[] holder) {
        Http.Reply made = http.post(certificate(certificate) + "/shares", terms, holder);
        if (made.status() != 201) {
            throw new AssertionError("no share code: " + made.text());
        }
        return made.json().get("code").asText();
    }

    /** The number of a list with these certificates that an employer has had checked whole. */
    static String checkedInAList(Http http, DemoEmployers.Member employer, JsonNode... certificates) {
        StringBuilder list = new StringBuilder("证书编号,姓名,使用地,用途\n");
        for (JsonNode certificate : certificates) {
            list.append(certificate.get("number").asText())
                    .append(',')
                    .append(certificate.get("name").asText())
                    .append(",集安市,employment\n");
        }
        String[] key = EmployerAnswers.bearer(employer.apiKey());
        byte[] file = list.toString().getBytes(StandardCharsets.UTF_8);
        String address = http.upload(LISTS, "list.csv", file, key).header("location");
        EmployerAnswers.finished(http, address, key);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The rows of a list as they were answered, CSV. */
    static String result(Http http, DemoEmployers.Member employer, String list) {
        return http.get(LISTS + "/" + list + "/result.csv", EmployerAnswers.bearer(employer.apiKey()))
                .text();
    }

    static int eraseList(Http http, DemoEmployers.Member employer, String list) {
        return http.delete(LISTS + "/" + list, EmployerAnswers.bearer(employer.apiKey()))
                .status();
    }

    /** Entry of the ledger of a check that was answered with a receipt. */
    static long entry(Http http, Http.Reply checked) {
        String receipt = checked.json().at("/receipt/id").asText();
        return http.get("/api/v1/receipts/" + receipt)
                .json()
                .at("/ledger/index")
                .asLong(-1);
    }

    /** The body of an objection to a check. @param text as JSON has it */
    static String objection(long entry, String text) {
        return "{\"kind\":\"check-objection\",\"ledgerIndex\":" + entry + ",\"text\":\"" + text + "\"}";
    }

    static JsonNode claimNamed(JsonNode claims, String claim) {
        for (JsonNode one : claims) {
            if (one.get("claim").asText().equals(claim)) {
                return one;
            }
        }
        throw new AssertionError("no claim " + claim + " in " + claims);
    }

    static Http.Reply look(Http http, String code) {
        return http.post("/api/v1/shares/" + code, "");
    }

    static String state(Http http, String code) {
        return look(http, code).json().at("/share/state").asText();
    }

    /** Valid certificates of ours, one for each test, so that none sees another's doings; ordinary ones first. */
    static List<JsonNode> people(SharedDemo demo) throws IOException {
        return people(demo.running());
    }

    static List<JsonNode> people(RunningDemo demo) throws IOException {
        List<JsonNode> people = new ArrayList<>();
        for (JsonNode certificate : demo.certificates()) {
            if (certificate.get("status").asText().equals("valid")
                    && !certificate.get("earlierNumber").asBoolean()) {
                people.add(certificate);
            }
        }
        people.sort(Comparator.comparing(Holders::isOrdinary).reversed());
        return people;
    }

    private static boolean isOrdinary(JsonNode certificate) {
        return certificate.get("kind").asText().equals("regular")
                && certificate.get("family").asText().equals("title");
    }
}
