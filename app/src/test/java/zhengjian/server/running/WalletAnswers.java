package zhengjian.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.wallet.offer.Wallet;

/** What the addresses for wallets answer, asked rightly and wrongly: for holding them against their description. */
final class WalletAnswers {
    private WalletAnswers() {}

    static Map<String, Http.Reply> of(RunningDemo demo) throws IOException {
        Http http = demo.http();
        WalletOffers offers = new WalletOffers(demo);
        JsonNode certificate = demo.certificate("status", "valid", "kind", "regular");
        Map<String, Http.Reply> answers = new LinkedHashMap<>();
        for (String path : List.of(
                "/.well-known/did.json",
                "/.well-known/jwks.json",
                "/.well-known/jwt-vc-issuer",
                "/.well-known/openid-credential-issuer",
                "/.well-known/oauth-authorization-server",
                "/wallet/contexts/certificate-1.jsonld",
                "/wallet/types/certificate-1",
                "/wallet/offers/x",
                "/wallet/offers/x.json")) {
            answers.put("GET " + path, http.get(path));
        }
        String make = WalletOffers.path(certificate);
        Http.Reply made = offers.ask(certificate, WalletOffers.ending(certificate));
        answers.put("POST " + make, made);
        answers.put("POST " + make + " wrong", offers.ask(certificate, "0000"));
        answers.put("POST " + make + " nobody", http.post(make, "{}"));
        JsonNode offer = made.json();
        String page = "/wallet/offers/" + WalletOffers.code(offer);
        answers.put("GET " + page, http.get(page));
        answers.put("GET " + page + ".json", http.get(page + ".json"));
        Http.Reply token =
                WalletTest.token(http, offer, offer.get("transactionCode").asText());
        answers.put("POST /wallet/token", token);
        answers.put("POST /wallet/token again", WalletTest.token(http, offer, "123456"));
        Http.Reply nonce = http.post("/wallet/nonce", "");
        answers.put("POST /wallet/nonce", nonce);
        String proof = new Wallet(http.base())
                .proof(nonce.json().get("c_nonce").asText(), demo.application().now());
        String bearer = token.json().get("access_token").asText();
        answers.put("POST /wallet/credential", WalletTest.credential(http, bearer, WalletTest.request(proof)));
        answers.put("POST /wallet/credential again", WalletTest.credential(http, bearer, WalletTest.request(proof)));
        answers.put("POST /wallet/credential nobody", http.post("/wallet/credential", "{}"));
        return answers;
    }
}
