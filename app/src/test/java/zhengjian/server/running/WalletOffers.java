package zhengjian.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import zhengjian.server.staff.DemoStaff;

/** Staff of a running demonstration who make offers for holders at the counter. */
final class WalletOffers {
    private static final Map<String, Map<String, String>> TOKENS = new HashMap<>();

    private final RunningDemo demo;
    private final Http http;

    WalletOffers(RunningDemo demo) {
        this.demo = demo;
        this.http = demo.http();
    }

    static String path(JsonNode certificate) {
        return "/api/v1/staff/certificates/" + certificate.get("number").asText() + "/wallet-offers";
    }

    static String ending(JsonNode certificate) {
        String number = certificate.get("idNumber").asText();
        return number.substring(number.length() - 4);
    }

    /** Of the last member with that role: a one-time code is good once, and other tests sign the first ones in. */
    String[] bearer(String role) {
        String token =
                TOKENS.computeIfAbsent(http.base(), any -> new HashMap<>()).computeIfAbsent(role, this::signIn);
        return new String[] {"Authorization", "Bearer " + token};
    }

    private String signIn(String role) {
        DemoStaff.Member member = DemoStaff.MEMBERS.stream()
                .filter(one -> one.role().code().equals(role))
                .reduce((one, next) -> next)
                .orElseThrow();
        return http.post(
                        "/api/v1/staff/session",
                        Http.object(
                                "user", member.user(),
                                "password", member.password(),
                                "code",
                                        member.oneTimeSecret()
                                                .code(demo.application().now())))
                .json()
                .get("token")
                .asText();
    }

    Http.Reply ask(JsonNode certificate, String ending) {
        return http.post(path(certificate), Http.object("idNumberEnding", ending), bearer("staff"));
    }

    /** The offer for a holder whose document was looked at. */
    JsonNode make(JsonNode certificate) throws IOException {
        Http.Reply reply = ask(certificate, ending(certificate));
        if (reply.status() != 201) {
            throw new IOException("no offer: " + reply.status() + " " + reply.text());
        }
        return reply.json();
    }

    /** The pre-authorised code in an offer's page. */
    static String code(JsonNode offer) {
        return offer.get("page").asText().replaceAll(".*/", "");
    }
}
