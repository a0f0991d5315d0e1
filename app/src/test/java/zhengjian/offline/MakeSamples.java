package zhengjian.offline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.key.SigningKey;

/**
 * Makes the samples that every checker is held against: {@code index.json}, a trust directory and the files that it names.
 * Verdicts stand here as somebody decided them, not as a program computed them. Argument: the folder.
 */
final class MakeSamples {
    private static final String NUMBER = "22K7M4T9XQ3W8E5A";
    private static final String LINK = OfflineWorld.JILIN_ADDRESS + "/v/";
    private static final Instant ISSUED = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant DAY_LATER = OfflineWorld.START.plus(Duration.ofHours(25));

    private final Path folder;
    private final List<Map<String, Object>> samples = new ArrayList<>();

    private MakeSamples(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        MakeSamples made = new MakeSamples(Path.of(arguments[0]));
        made.trust("trust", OfflineWorld.statusList(Duration.ofHours(25)));
        made.trust("trust-with-short-status-list", OfflineWorld.statusList(Duration.ofMinutes(5)));
        made.good();
        made.statuses();
        made.keys();
        made.scopes();
        made.places();
        made.spellings();
        made.damage();
        made.ages();
        new MakeReceiptSamples(made).all();
        made.index();
    }

    private void trust(String name, Bytes statusList) throws IOException {
        for (Map.Entry<String, Bytes> file : OfflineWorld.directory(statusList).entrySet()) {
            Path path = folder.resolve(name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().toArray());
        }
    }

    private void index() throws IOException {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("now", OfflineWorld.START.plusSeconds(3600).toString());
        index.put("trust", "trust");
        index.put("samples", samples);
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(folder.resolve("index.json"), json.writeValueAsString(index) + "\n");
    }

    /** @param more names and values: in, on, now, trust */
    private void text(String name, String text, String verdict, String reason, String... more) {
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("name", name);
        sample.put("text", text);
        add(sample, verdict, reason, more);
    }

    private void add(Map<String, Object> sample, String verdict, String reason, String... more) {
        for (int i = 0; i < more.length; i += 2) {
            sample.put(more[i], more[i + 1]);
        }
        sample.put("verdict", verdict);
        sample.put("reason", reason);
        samples.add(sample);
    }

    private static Credential regular(int place) {
        return credential("CN-22", NUMBER, "associate-senior", Optional.empty(), place);
    }

    private static Credential directional(int place) {
        return credential("CN-22", NUMBER, "associate-senior", Optional.of("220582"), place);
    }

    private static Credential credential(
            String issuer, String number, String rank, Optional<String> division, int place) {
        return issued(issuer, number, rank, division, place, ISSUED);
    }

    private static Credential issued(
            String issuer, String number, String rank, Optional<String> division, int place, Instant at) {
        return new Credential(
                issuer,
                at,
                number,
                "张晓明",
                "220582********123X",
                "title",
                rank,
                "工程",
                "机械工程",
                "高级工程师",
                division,
                LocalDate.of(2023, 6, 30),
                0,
                place);
    }

    private static String token(Credential credential, SigningKey key) {
        return CredentialToken.sign(credential, key).text();
    }

    private static String link(Credential credential) {
        return LINK + token(credential, OfflineWorld.ES256);
    }

    private void good() {
        text("good-link", link(regular(1)), "VALID", "genuine");
        text("good-bare-token", token(regular(1), OfflineWorld.ES256), "VALID", "genuine");
        text("good-ed25519", LINK + token(regular(2), OfflineWorld.EDDSA), "VALID", "genuine");
        text("good-sm2", LINK + token(regular(3), OfflineWorld.SM2), "VALID", "genuine");
        text("good-with-line-end", link(regular(1)) + "\n", "VALID", "genuine");
        text("good-signed-before-the-key-was-retired", LINK + token(early(), OfflineWorld.RETIRED), "VALID", "genuine");
        for (String rank : List.of("technician", "assistant", "intermediate", "full-senior")) {
            Credential credential = credential("CN-22", NUMBER, rank, Optional.empty(), 5);
            text("good-" + rank, link(credential), "VALID", "genuine");
        }
        for (String county : List.of("220582", "222404", "220581")) {
            Credential credential = credential("CN-22", NUMBER, "intermediate", Optional.of(county), 6);
            text("good-directional-" + county, link(credential), "VALID", "genuine");
        }
    }

    private static Credential early() {
        return issued("CN-22", NUMBER, "assistant", Optional.empty(), 7, Instant.parse("2025-06-01T00:00:00Z"));
    }

    private void statuses() {
        for (Credential one : List.of(regular(OfflineWorld.REVOKED), directional(OfflineWorld.REVOKED))) {
            text("revoked-" + samples.size(), link(one), "REVOKED", "withdrawn");
        }
        for (Credential one : List.of(regular(OfflineWorld.SUSPENDED), directional(OfflineWorld.SUSPENDED))) {
            text("suspended-" + samples.size(), link(one), "SUSPENDED", "under-review");
        }
        for (Credential one : List.of(regular(OfflineWorld.SUPERSEDED), directional(OfflineWorld.SUPERSEDED))) {
            text("superseded-" + samples.size(), link(one), "SUPERSEDED", "replaced");
        }
        for (int beside : new int[] {0, 16, 18, 4710, 4712, 131_070}) {
            text("valid-in-place-" + beside, link(regular(beside)), "VALID", "genuine");
        }
        text("revoked-and-asked-for-elsewhere", link(directional(17)), "REVOKED", "withdrawn", "in", "220503");
        text("place-beyond-the-list", link(regular(131_072)), "CANNOT_CHECK", "no-status-list");
        Credential other = new Credential(
                "CN-22",
                ISSUED,
                NUMBER,
                "张晓明",
                "22*",
                "title",
                "assistant",
                "工程",
                "机械工程",
                "工程师",
                Optional.empty(),
                LocalDate.of(2023, 6, 30),
                1,
                1);
        text("list-that-is-not-here", link(other), "CANNOT_CHECK", "no-status-list");
    }

    private void keys() {
        String unknown = "unknown-key";
        text("signed-by-a-stranger", LINK + token(regular(1), OfflineWorld.STRANGER), "KEY_NOT_TRUSTED", unknown);
        text("signed-by-the-status-key", LINK + token(regular(1), OfflineWorld.STATUS), "KEY_NOT_TRUSTED", unknown);
        text("signed-by-the-ledger-key", LINK + token(regular(1), OfflineWorld.LEDGER), "KEY_NOT_TRUSTED", unknown);
        text(
                "signed-by-the-documents-key",
                LINK + token(regular(1), OfflineWorld.DOCUMENTS),
                "KEY_NOT_TRUSTED",
                unknown);
        String other = "key-of-other-issuer";
        text("signed-by-another-province", LINK + token(regular(1), OfflineWorld.ANHUI), "KEY_NOT_TRUSTED", other);
        Credential anhui = credential("CN-34", "34K7M4T9XQ3W8E5A", "assistant", Optional.empty(), 1);
        text("at-another-province-s-address", LINK + token(anhui, OfflineWorld.ANHUI), "KEY_NOT_TRUSTED", other);
        text("names-another-province", LINK + token(anhui, OfflineWorld.ES256), "KEY_NOT_TRUSTED", other);
        String time = "key-outside-its-time";
        text(
                "signed-after-the-key-was-retired",
                LINK + token(regular(1), OfflineWorld.RETIRED),
                "KEY_NOT_TRUSTED",
                time);
        Credential before =
                issued("CN-22", NUMBER, "assistant", Optional.empty(), 7, Instant.parse("2019-12-31T23:59:59Z"));
        text("signed-before-the-key-s-time", link(before), "KEY_NOT_TRUSTED", time);
        Credential after =
                issued("CN-22", NUMBER, "assistant", Optional.empty(), 7, Instant.parse("2040-01-01T00:00:01Z"));
        text("signed-after-the-key-s-time", link(after), "KEY_NOT_TRUSTED", time);
        text("signed-by-a-stolen-key", LINK + token(regular(1), OfflineWorld.STOLEN), "KEY_COMPROMISED", "stolen-key");
        text("dated-before-the-theft", LINK + token(early(), OfflineWorld.STOLEN), "KEY_COMPROMISED", "stolen-key");
    }

    private void scopes() {
        String outside = "outside-issuer-scope";
        Credential number = credential("CN-22", "34K7M4T9XQ3W8E5A", "assistant", Optional.empty(), 1);
        text("number-of-another-province", link(number), "KEY_NOT_TRUSTED", outside);
        Credential county = credential("CN-22", NUMBER, "assistant", Optional.of("341125"), 1);
        text("county-of-another-province", link(county), "KEY_NOT_TRUSTED", outside);
        Credential senior = credential("CN-34", "34K7M4T9XQ3W8E5A", "associate-senior", Optional.empty(), 1);
        text("level-that-the-issuer-may-not-give", anhui(senior), "KEY_NOT_TRUSTED", outside);
        Credential directional = credential("CN-34", "34K7M4T9XQ3W8E5A", "assistant", Optional.of("341125"), 1);
        text("directional-though-the-issuer-may-not", anhui(directional), "KEY_NOT_TRUSTED", outside);
        Credential good = credential("CN-34", "34K7M4T9XQ3W8E5A", "assistant", Optional.empty(), 1);
        text("issuer-without-status-list", anhui(good), "CANNOT_CHECK", "no-status-list");
    }

    private static String anhui(Credential credential) {
        return OfflineWorld.ANHUI_ADDRESS + "/v/" + token(credential, OfflineWorld.ANHUI);
    }

    private void places() {
        text("directional-in-its-county", link(directional(1)), "VALID", "genuine", "in", "220582");
        for (String elsewhere : List.of("220581", "220503", "220500", "220000", "110101", "330600")) {
            text("directional-in-" + elsewhere, link(directional(1)), "OUT_OF_SCOPE", "other-place", "in", elsewhere);
        }
        for (String place : List.of("220000", "220582", "220100")) {
            text("regular-in-" + place, link(regular(1)), "VALID", "genuine", "in", place);
        }
        text("regular-elsewhere-the-place-decides", link(regular(1)), "VALID", "genuine", "in", "330600");
        text("before-it-was-obtained", link(regular(1)), "OUT_OF_SCOPE", "other-time", "on", "2023-06-29");
        text("on-the-day-it-was-obtained", link(regular(1)), "VALID", "genuine", "on", "2023-06-30");
        text(
                "in-place-too-early",
                link(directional(1)),
                "OUT_OF_SCOPE",
                "other-time",
                "in",
                "220582",
                "on",
                "2020-01-01");
    }

    private void spellings() {
        String payload = token(regular(1), OfflineWorld.ES256);
        text("address-in-capitals", "HTTPS://ZS.EXAMPLE.GOV.CN/v/" + payload, "MALFORMED", "unreadable");
        text("payload-in-lower-case", LINK + payload.toLowerCase(Locale.ROOT), "MALFORMED", "unreadable");
        text("bare-in-lower-case", payload.toLowerCase(Locale.ROOT), "MALFORMED", "unreadable");
        text("padded", LINK + payload + "=", "MALFORMED", "unreadable");
        text("with-query", LINK + payload + "?a=1", "MALFORMED", "unreadable");
        text("without-payload", LINK, "MALFORMED", "unreadable");
        text("cut-by-a-character", LINK + payload.substring(0, payload.length() - 1), "MALFORMED", "unreadable");
        text("one-character-more", LINK + payload + "A", "MALFORMED", "unreadable");
        String[][] foreign = {
            {"look-alike-host", "https://zs.example.gov.cn.evil.example/v/" + payload},
            {"user-in-the-address", "https://zs.example.gov.cn@evil.example/v/" + payload},
            {"without-tls", "http://zs.example.gov.cn/v/" + payload},
            {"another-port", "https://zs.example.gov.cn:8443/v/" + payload},
            {"another-path", "https://zs.example.gov.cn/x/" + payload},
            {"a-file", "file:///etc/passwd"},
            {"a-script", "javascript:alert(1)"},
        };
        for (String[] one : foreign) {
            text(one[0], one[1], "NOT_OURS", "foreign-address");
        }
        text("some-words", "职称证书", "NOT_OURS", "other-content");
        text("a-number", NUMBER, "NOT_OURS", "other-content");
        text("longer-than-is-read", "A".repeat(5000), "NOT_OURS", "other-content");
    }

    private void damage() {
        byte[] token =
                CredentialToken.sign(regular(1), OfflineWorld.ES256).bytes().toArray();
        int name = indexOf(token, "张晓明".getBytes(StandardCharsets.UTF_8));
        for (int at : new int[] {name + 2, name + 5, name + 8}) {
            byte[] changed = token.clone();
            changed[at] ^= 1;
            text("name-changed-" + (at - name), LINK + base32(changed), "FORGED", "signature-wrong");
        }
        for (int back : new int[] {1, 5, 40, 60}) {
            byte[] changed = token.clone();
            changed[changed.length - back] ^= 1;
            text("signature-changed-" + back, LINK + base32(changed), "FORGED", "signature-wrong");
        }
        byte[] another = token.clone();
        System.arraycopy(
                CredentialToken.sign(regular(2), OfflineWorld.ES256).bytes().toArray(),
                token.length - 64,
                another,
                another.length - 64,
                64);
        text("signature-of-another-certificate", LINK + base32(another), "FORGED", "signature-wrong");
        byte[] tagged = new byte[token.length + 1];
        tagged[0] = (byte) 0xd2;
        System.arraycopy(token, 0, tagged, 1, token.length);
        text("tagged", LINK + base32(tagged), "MALFORMED", "unreadable");
    }

    static int indexOf(byte[] content, byte[] part) {
        for (int at = 0; at + part.length <= content.length; at++) {
            if (Bytes.copyOf(Arrays.copyOfRange(content, at, at + part.length)).contentEquals(part)) {
                return at;
            }
        }
        throw new IllegalStateException("not in it");
    }

    private static String base32(byte[] content) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int buffer = 0;
        for (byte one : content) {
            buffer = buffer << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(buffer >> bits - 5 & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(buffer << 5 - bits & 31))
                        .toString();
    }

    private void ages() {
        String later = DAY_LATER.toString();
        text("after-a-day", link(regular(1)), "STATUS_STALE", "trust-stale", "now", later);
        text("suspended-after-a-day", link(regular(4711)), "STATUS_STALE", "trust-stale", "now", later);
        text("revoked-after-a-day", link(regular(17)), "REVOKED", "withdrawn", "now", later);
        text("superseded-after-a-day", link(regular(131_071)), "SUPERSEDED", "replaced", "now", later);
        text(
                "forged-after-a-day",
                LINK + token(regular(1), OfflineWorld.STRANGER),
                "KEY_NOT_TRUSTED",
                "unknown-key",
                "now",
                later);
        String lastSecond = OfflineWorld.START.plus(Duration.ofHours(24)).toString();
        text("in-the-last-second-of-the-day", link(regular(1)), "VALID", "genuine", "now", lastSecond);
        String shortLived = "trust-with-short-status-list";
        text("list-past-its-end", link(regular(1)), "STATUS_STALE", "status-list-stale", "trust", shortLived);
        text("revoked-in-a-list-past-its-end", link(regular(17)), "REVOKED", "withdrawn", "trust", shortLived);
    }

    /** Writes a file, and lists it. */
    void file(String name, String ending, byte[] content, String verdict, String reason) throws IOException {
        Files.write(folder.resolve(name + ending), content);
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("name", name);
        sample.put("file", name + ending);
        add(sample, verdict, reason);
    }
}
