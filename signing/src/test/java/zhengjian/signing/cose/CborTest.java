package zhengjian.signing.cose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.signing.Bytes;

class CborTest {
    private static final CBOREncodeOptions CANONICAL = new CBOREncodeOptions("ctap2canonical=true;float64=true");

    /** RFC 8949 appendix A: every row that deterministic CBOR of our kinds can hold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00",
                "01",
                "0a",
                "17",
                "1818",
                "1819",
                "1864",
                "1903e8",
                "1a000f4240",
                "1b000000e8d4a51000",
                "20",
                "29",
                "3863",
                "3903e7",
                "f4",
                "f5",
                "f6",
                "c074323031332d30332d32315432303a30343a30305a",
                "c11a514b67b0",
                "d74401020304",
                "d818456449455446",
                "d82076687474703a2f2f7777772e6578616d706c652e636f6d",
                "40",
                "4401020304",
                "60",
                "6161",
                "6449455446",
                "62225c",
                "62c3bc",
                "63e6b0b4",
                "64f0908591",
                "80",
                "83010203",
                "8301820203820405",
                "98190102030405060708090a0b0c0d0e0f101112131415161718181819",
                "a0",
                "a201020304",
                "a26161016162820203",
                "826161a161626163",
                "a56161614161626142616361436164614461656145"
            })
    void readsAndWritesTheExamplesOfRfc8949(String hex) throws CborException {
        byte[] encoded = Bytes.parseHex(hex).toArray();
        assertThat(Cbor.encode(Cbor.parse(encoded, CborLimits.TOKEN))).isEqualTo(encoded);
    }

    @ParameterizedTest
    @CsvSource({
        "1b7fffffffffffffff, 9223372036854775807",
        "3b7fffffffffffffff, -9223372036854775808",
        "1901f4, 500",
        "3901f3, -500",
        "1affffffff, 4294967295",
        "1b0000000100000000, 4294967296"
    })
    void readsIntegersUpToTheLimitsOfLong(String hex, long value) throws CborException {
        assertThat(Cbor.parse(Bytes.parseHex(hex).toArray(), CborLimits.TOKEN)).isEqualTo(CborItem.of(value));
        assertThat(Cbor.encode(CborItem.of(value)))
                .isEqualTo(Bytes.parseHex(hex).toArray());
    }

    @Test
    void sortsKeysByTheirEncodedBytes() {
        CborItem map = CborItem.map(
                CborItem.of("aa"), CborItem.of(1),
                CborItem.of(-1), CborItem.of(2),
                CborItem.of("b"), CborItem.of(3),
                CborItem.of(100), CborItem.of(4),
                CborItem.of(10), CborItem.of(5));
        assertThat(Bytes.copyOf(Cbor.encode(map)).hex())
                .isEqualTo("a5" + "0a05" + "186404" + "2002" + "616203" + "62616101");
    }

    @Test
    void findsValuesByIntegerKey() {
        CborItem.Map map = CborItem.map(CborItem.of("1"), CborItem.of(1), CborItem.of(1), CborItem.of(true));
        assertThat(map.get(1)).contains(CborItem.of(true));
        assertThat(map.get(2)).isEmpty();
    }

    @Test
    void refusesToWriteAKeyTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Cbor.encode(CborItem.map(CborItem.of(1), CborItem.of(1), CborItem.of(1), CborItem.of(2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00", "\udc00\ud800"})
    void refusesToWriteAnUnpairedSurrogate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cbor.encode(CborItem.of(text)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anIndependentReaderAndWriterAgree(int seed) throws CborException {
        Random random = new Random(seed);
        CborLimits limits = new CborLimits(1 << 20, 12, 100_000);
        for (int i = 0; i < 250; i++) {
            CborItem item = item(random, 4, 7);
            byte[] encoded = Cbor.encode(item);
            CBORObject read = CBORObject.DecodeFromBytes(encoded);
            assertThat(read.EncodeToBytes(CANONICAL)).isEqualTo(encoded);
            CborItem again = Cbor.parse(encoded, limits);
            assertThat(Cbor.encode(again)).isEqualTo(encoded);
        }
    }

    /** Whatever one changed byte makes of an encoding: refused, or another value with this as its one encoding. */
    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14})
    void noTwoEncodingsHaveOneValue(int seed) throws CborException {
        Random random = new Random(seed);
        byte[] encoded = Cbor.encode(item(random, 3, 8));
        for (int position = 0; position < Math.min(encoded.length, 300); position++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = encoded.clone();
                changed[position] = (byte) value;
                CborItem read;
                try {
                    read = Cbor.parse(changed, CborLimits.TOKEN);
                } catch (CborException refused) {
                    continue;
                }
                assertThat(Cbor.encode(read)).isEqualTo(changed);
            }
        }
    }

    /** One of so many kinds; the eighth is a tag, which the independent writer drops. */
    private static CborItem item(Random random, int depth, int kinds) {
        return switch (random.nextInt(depth > 0 ? kinds : 5)) {
            case 0 -> CborItem.of(random.nextLong() >> random.nextInt(64));
            case 1 -> CborItem.of(bytes(random));
            case 2 -> CborItem.of(text(random));
            case 3 -> CborItem.of(random.nextBoolean());
            case 4 -> CborItem.ofNull();
            case 5 -> new CborItem.Array(items(random, depth - 1, kinds));
            case 6 -> map(random, depth - 1, kinds);
            default -> new CborItem.Tag(1000 + random.nextInt(100_000), item(random, depth - 1, kinds));
        };
    }

    private static List<CborItem> items(Random random, int depth, int kinds) {
        List<CborItem> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            items.add(item(random, depth, kinds));
        }
        return items;
    }

    private static CborItem map(Random random, int depth, int kinds) {
        Set<CborItem> keys = new HashSet<>();
        List<CborItem.Entry> entries = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            CborItem key = random.nextBoolean() ? CborItem.of(random.nextInt(50) - 25) : CborItem.of(text(random));
            if (keys.add(key)) {
                entries.add(new CborItem.Entry(key, item(random, depth, kinds)));
            }
        }
        return new CborItem.Map(entries);
    }

    private static Bytes bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }

    private static String text(Random random) {
        int[] points = {'a', 'Z', 0xe9, 0x5f20, 0x9f98, 0x2c316, 0x1f600, 0xfeff};
        return random.ints(random.nextInt(12), 0, points.length)
                .map(i -> points[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
