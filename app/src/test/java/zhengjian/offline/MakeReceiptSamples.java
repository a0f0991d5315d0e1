package zhengjian.offline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.merkle.Hash;

/** The receipts among the samples, in both forms. */
record MakeReceiptSamples(MakeSamples made) {
    void all() throws IOException {
        signed();
        asJson();
    }

    private void signed() throws IOException {
        file("good-receipt", SampleReceipts.good(), "VALID", "receipt-genuine");
        byte[] changed = SampleReceipts.good();
        changed[MakeSamples.indexOf(changed, "VALID".getBytes(StandardCharsets.US_ASCII))] = 'v';
        file("receipt-statement-changed", changed, "FORGED", "signature-wrong");
        SigningKey ledger = OfflineWorld.LEDGER;
        Hash first = Hash.ofLeaf(new byte[] {1, 2, 3});
        file(
                "receipt-by-a-stranger",
                SampleReceipts.receipt(
                        SampleReceipts.STATEMENT, SampleReceipts.STATEMENT, OfflineWorld.STRANGER, ledger, first),
                "KEY_NOT_TRUSTED",
                "unknown-key");
        file(
                "receipt-entry-of-another-statement",
                SampleReceipts.receipt(SampleReceipts.STATEMENT, "{}", ledger, ledger, first),
                "FORGED",
                "not-in-ledger");
        file("receipt-path-changed", SampleReceipts.withAnotherTree(), "FORGED", "not-in-ledger");
        byte[] good = SampleReceipts.good();
        file("receipt-cut", Arrays.copyOf(good, good.length - 1), "MALFORMED", "unreadable");
        file("receipt-trailing-byte", Arrays.copyOf(good, good.length + 1), "MALFORMED", "unreadable");
    }

    private void asJson() throws IOException {
        String statement = SampleReceipts.STATEMENT;
        SigningKey ledger = OfflineWorld.LEDGER;
        String origin = OfflineWorld.LEDGER_ORIGIN;
        String good = SampleReceipts.json(statement, statement, origin, ledger);
        json("good-receipt-as-json", good, "VALID", "receipt-genuine");
        json(
                "receipt-as-json-set-out-anew",
                good.replace("{", "{\n  ").replace(",", ",\n  ").replace(":[", ": ["),
                "VALID",
                "receipt-genuine");
        json(
                "receipt-as-json-statement-changed",
                good.replace("\"verdict\":\"VALID\"", "\"verdict\":\"REVOKED\""),
                "FORGED",
                "not-in-ledger");
        json(
                "receipt-as-json-of-another-statement",
                SampleReceipts.json(statement, "{}", origin, ledger),
                "FORGED",
                "not-in-ledger");
        json(
                "receipt-as-json-path-changed",
                good.replaceFirst("inclusionProof\":\\[\"[A-Za-z0-9+/]{4}", "inclusionProof\":[\"AAAA"),
                "FORGED",
                "not-in-ledger");
        json("receipt-as-json-size-changed", good.replace("\"size\":2", "\"size\":3"), "FORGED", "not-in-ledger");
        json(
                "receipt-as-json-root-changed",
                good.replace("ledger\\n2\\n", "ledger\\n3\\n"),
                "FORGED",
                "signature-wrong");
        json(
                "receipt-as-json-by-a-stranger",
                SampleReceipts.json(statement, statement, origin, OfflineWorld.EDDSA),
                "KEY_NOT_TRUSTED",
                "unknown-key");
        json(
                "receipt-as-json-of-an-unknown-ledger",
                SampleReceipts.json(statement, statement, "elsewhere.example/ledger", ledger),
                "KEY_NOT_TRUSTED",
                "unknown-key");
        json("receipt-as-json-cut", good.substring(0, good.length() - 1), "MALFORMED", "unreadable");
        json("receipt-as-json-trailing", good + "{}", "MALFORMED", "unreadable");
        json(
                "receipt-as-json-member-twice",
                good.replace("\"size\":2", "\"size\":2,\"size\":2"),
                "MALFORMED",
                "unreadable");
        json("receipt-as-json-without-salt", good.replace("\"salt\"", "\"sald\""), "MALFORMED", "unreadable");
        json("json-of-something-else", "{\"a\":1}", "NOT_OURS", "other-content");
        String revoked = SampleReceipts.statementAbout(OfflineWorld.REVOKED);
        json(
                "receipt-as-json-of-a-certificate-revoked-since",
                SampleReceipts.json(revoked, revoked, origin, ledger),
                "VALID",
                "receipt-genuine");
        file("receipt-of-a-certificate-revoked-since", SampleReceipts.good(revoked), "VALID", "receipt-genuine");
        String then = revoked.replace("\"VALID\"", "\"REVOKED\"");
        file("receipt-that-said-revoked", SampleReceipts.good(then), "REVOKED", "receipt-genuine");
    }

    private void json(String name, String content, String verdict, String reason) throws IOException {
        made.file(name, ".json", content.getBytes(StandardCharsets.UTF_8), verdict, reason);
    }

    private void file(String name, byte[] content, String verdict, String reason) throws IOException {
        made.file(name, ".cose", content, verdict, reason);
    }
}
