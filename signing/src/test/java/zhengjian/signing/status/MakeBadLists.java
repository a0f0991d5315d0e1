package zhengjian.signing.status;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TestKeys;
import zhengjian.signing.status.StatusListException.Defect;

/**
 * Makes the files of the folders {@code bad-lists} and {@code good-lists} again. A bad one is a good list with one thing
 * wrong, rightly signed (key of RFC 6979 A.2.5) where the defect is not the signature's. Argument: where the folders are.
 */
final class MakeBadLists {
    private static final byte[] ZLIB = StatusLists.EXAMPLE.list().deflate().toArray();
    private static final CborItem KEY_ID = CborItem.of(TestKeys.ES256.id().bytes());
    private static final CborItem TYPE = CborItem.of(StatusListToken.MEDIA_TYPE);
    private static final CborItem.Map HEADER =
            CborItem.map(CborItem.of(1), CborItem.of(-7), CborItem.of(4), KEY_ID, CborItem.of(16), TYPE);

    private final Map<String, String> files = new TreeMap<>();

    private MakeBadLists() {}

    public static void main(String[] arguments) throws IOException {
        MakeBadLists made = new MakeBadLists();
        made.encodings();
        made.headers();
        made.claims();
        made.fields();
        made.lists();
        Path good = Files.createDirectories(Path.of(arguments[0], "good-lists"));
        byte[] example = StatusListToken.sign(StatusLists.EXAMPLE, TestKeys.ES256)
                .encode()
                .toArray();
        Files.writeString(good.resolve("example.txt"), sample("17=1 4711=2 131071=3", example));
        Path folder = Files.createDirectories(Path.of(arguments[0], "bad-lists"));
        for (Map.Entry<String, String> file : made.files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".txt"), file.getValue());
        }
    }

    private void add(String name, Defect defect, byte[] content) {
        files.put(name, sample(defect.name(), content));
    }

    private static String sample(String expected, byte[] content) {
        String hex = HexFormat.of().formatHex(content).replaceAll("(.{100})(?=.)", "$1\n");
        return "# expected: " + expected + "\n" + hex + "\n";
    }

    private void encodings() {
        byte[] good = StatusListToken.sign(StatusLists.EXAMPLE, TestKeys.ES256)
                .encode()
                .toArray();
        add("empty", Defect.CBOR, new byte[0]);
        add("cut-by-a-byte", Defect.CBOR, Arrays.copyOf(good, good.length - 1));
        add("trailing-byte", Defect.CBOR, Arrays.copyOf(good, good.length + 1));
        byte[] payload = Cbor.encode(StatusLists.claims(ZLIB));
        add("payload-with-trailing-byte", Defect.CBOR, signed(Arrays.copyOf(payload, payload.length + 1)));
        byte[] another = payload.clone();
        another[0] = (byte) 0xbf;
        add("claims-of-indefinite-length", Defect.CBOR, signed(another));
        byte[] upper = good.clone();
        byte[] s = upper(Arrays.copyOfRange(good, good.length - 32, good.length));
        System.arraycopy(s, 0, upper, upper.length - 32, 32);
        add("signature-with-the-upper-s", Defect.SIGNATURE_FORM, upper);
        byte[] zero = good.clone();
        Arrays.fill(zero, zero.length - 64, zero.length, (byte) 0);
        add("signature-all-zero", Defect.SIGNATURE_FORM, zero);
    }

    private void headers() {
        byte[] payload = Cbor.encode(StatusLists.claims(ZLIB));
        add("untagged", Defect.COSE, Cbor.encode(parts(HEADER, CborItem.map(), payload)));
        add("tagged-17", Defect.COSE, Cbor.encode(new CborItem.Tag(17, parts(HEADER, CborItem.map(), payload))));
        CborItem tagged = new CborItem.Tag(18, parts(HEADER, CborItem.map(), payload));
        add("tagged-61-cwt", Defect.COSE, Cbor.encode(new CborItem.Tag(61, tagged)));
        CborItem alg = CborItem.of(-7);
        CborItem one = CborItem.of(1);
        CborItem four = CborItem.of(4);
        CborItem type = CborItem.of(16);
        add("type-missing", Defect.COSE, signed(CborItem.map(one, alg, four, KEY_ID), payload));
        add(
                "type-of-another-token",
                Defect.COSE,
                signed(CborItem.map(one, alg, four, KEY_ID, type, CborItem.of("application/cwt")), payload));
        add(
                "type-as-number",
                Defect.COSE,
                signed(CborItem.map(one, alg, four, KEY_ID, type, CborItem.of(275)), payload));
        add(
                "algorithm-none",
                Defect.COSE,
                signed(CborItem.map(one, CborItem.of(0), four, KEY_ID, type, TYPE), payload));
        add(
                "header-critical",
                Defect.COSE,
                signed(
                        CborItem.map(one, alg, CborItem.of(2), CborItem.array(four), four, KEY_ID, type, TYPE),
                        payload));
        add(
                "header-x5u",
                Defect.COSE,
                signed(
                        CborItem.map(
                                one,
                                alg,
                                four,
                                KEY_ID,
                                type,
                                TYPE,
                                CborItem.of(35),
                                CborItem.of("https://evil.example/c")),
                        payload));
        CborItem unprotected =
                new CborItem.Tag(18, parts(CborItem.map(one, alg, type, TYPE), CborItem.map(four, KEY_ID), payload));
        add("key-id-unprotected", Defect.COSE, Cbor.encode(unprotected));
        add("algorithm-ed25519", Defect.COSE, eddsa(payload));
    }

    private static byte[] eddsa(byte[] payload) {
        SigningKey key = TestKeys.EDDSA;
        CborItem.Map header = CborItem.map(
                CborItem.of(1),
                CborItem.of(-8),
                CborItem.of(4),
                CborItem.of(key.id().bytes()),
                CborItem.of(16),
                TYPE);
        return Cbor.encode(new CborItem.Tag(18, parts(header, CborItem.map(), payload, key)));
    }

    private void claims() {
        for (String name : StatusLists.CLAIMS.keySet()) {
            add("claims-without-" + name, Defect.CLAIMS, signed(StatusLists.claimsBut(name, null)));
        }
        add("claims-with-issuer", Defect.CLAIMS, signed(StatusLists.claimsAnd(1, CborItem.of("CN-22"))));
        add("claims-an-array", Defect.CLAIMS, signed(CborItem.array()));
    }

    private void fields() {
        field("subject", "subject-as-number", CborItem.of(7));
        field("subject", "subject-no-address", CborItem.of("status list 0"));
        field("subject", "subject-with-quote", CborItem.of("https://zs.example.gov.cn/\"/0.cwt"));
        field("subject", "subject-a-file", CborItem.of("file:///etc/passwd"));
        field("issued", "issued-as-text", CborItem.of("2026-11-21"));
        field("issued", "issued-negative", CborItem.of(-1));
        field("issued", "issued-before-2000", CborItem.of(1));
        field("issued", "issued-out-of-time", CborItem.of(Long.MAX_VALUE));
        field(
                "expiry",
                "expires-when-issued",
                CborItem.of(StatusLists.EXAMPLE.issuedAt().getEpochSecond()));
        field("expiry", "expires-after-2199", CborItem.of(7_258_118_400L));
        field("time-to-live", "time-to-live-of-0", CborItem.of(0));
        field("time-to-live", "time-to-live-of-two-years", CborItem.of(2L * 366 * 86_400));
        field("list", "list-an-array", CborItem.array());
        listed("bits-1", CborItem.of(1), CborItem.of(ZLIB));
        listed("bits-3", CborItem.of(3), CborItem.of(ZLIB));
        listed("bits-as-text", CborItem.of("2"), CborItem.of(ZLIB));
        listed("list-as-text", CborItem.of(2), CborItem.of("eNrbuRgAAhcBXQ"));
        CborItem.Map surplus = CborItem.map(
                CborItem.of("bits"),
                CborItem.of(2),
                CborItem.of("lst"),
                CborItem.of(ZLIB),
                CborItem.of("aggregation_uri"),
                CborItem.of("https://zs.example.gov.cn/lists"));
        field("list", "list-with-aggregation-address", surplus);
    }

    private void field(String claim, String name, CborItem value) {
        add(name, Defect.FIELD, signed(StatusLists.claimsBut(claim, value)));
    }

    private void listed(String name, CborItem bits, CborItem list) {
        field("list", name, CborItem.map(CborItem.of("bits"), bits, CborItem.of("lst"), list));
    }

    private void lists() {
        compressed("list-empty-bytes", Defect.ZLIB, new byte[0]);
        compressed("list-cut", Defect.ZLIB, Arrays.copyOf(ZLIB, ZLIB.length - 1));
        compressed("list-with-trailing-byte", Defect.ZLIB, Arrays.copyOf(ZLIB, ZLIB.length + 1));
        byte[] checksum = ZLIB.clone();
        checksum[checksum.length - 1] ^= 1;
        compressed("list-with-wrong-checksum", Defect.ZLIB, checksum);
        compressed(
                "list-not-compressed",
                Defect.ZLIB,
                StatusLists.EXAMPLE.list().packed().toArray());
        compressed("list-raw-deflate", Defect.ZLIB, Arrays.copyOfRange(ZLIB, 2, ZLIB.length - 4));
        compressed("list-with-dictionary", Defect.ZLIB, withDictionary());
        compressed("list-of-nothing", Defect.SIZE, Zlib.deflate(new byte[0]));
        compressed("list-of-a-million-and-four", Defect.SIZE, Zlib.deflate(new byte[(1 << 18) + 1]));
        compressed("list-of-eight-megabytes", Defect.SIZE, Zlib.deflate(new byte[1 << 23]));
    }

    private void compressed(String name, Defect defect, byte[] compressed) {
        add(name, defect, signed(StatusLists.claims(compressed)));
    }

    /** The other one of the two values that verify: the order of P-256 minus this one. */
    private static byte[] upper(byte[] s) {
        BigInteger order = new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);
        byte[] other = order.subtract(new BigInteger(1, s)).toByteArray();
        return Arrays.copyOfRange(other, other.length - 32, other.length);
    }

    private static byte[] withDictionary() {
        Deflater deflater = new Deflater();
        deflater.setDictionary("status".getBytes(US_ASCII));
        deflater.setInput("statusstatus".getBytes(US_ASCII));
        deflater.finish();
        byte[] out = new byte[100];
        byte[] content = Arrays.copyOf(out, deflater.deflate(out));
        deflater.end();
        return content;
    }

    private static byte[] signed(CborItem payload) {
        return signed(Cbor.encode(payload));
    }

    private static byte[] signed(byte[] payload) {
        return signed(HEADER, payload);
    }

    private static byte[] signed(CborItem.Map header, byte[] payload) {
        return Cbor.encode(new CborItem.Tag(18, parts(header, CborItem.map(), payload)));
    }

    private static CborItem parts(CborItem.Map header, CborItem.Map unprotected, byte[] payload) {
        return parts(header, unprotected, payload, TestKeys.ES256);
    }

    private static CborItem parts(CborItem.Map header, CborItem.Map unprotected, byte[] payload, SigningKey key) {
        Bytes encodedHeader = Bytes.copyOf(Cbor.encode(header));
        byte[] toBeSigned = Cbor.encode(CborItem.array(
                CborItem.of("Signature1"), CborItem.of(encodedHeader), CborItem.of(new byte[0]), CborItem.of(payload)));
        return CborItem.array(
                CborItem.of(encodedHeader), unprotected, CborItem.of(payload), CborItem.of(key.sign(toBeSigned)));
    }
}
