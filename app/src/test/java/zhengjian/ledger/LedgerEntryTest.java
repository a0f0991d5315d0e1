package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;

class LedgerEntryTest {
    private static final Instant AT = Instant.parse("2026-11-20T02:03:04Z");
    private static final Bytes COMMITMENT = Bytes.copyOf(new byte[32]);
    private static final String GOOD = "85" + "01" + "04" + "1a6affaa58" + "5820" + "00".repeat(32) + "07";

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 23, 24, 255, 256, 65535, 65536, 4294967295L, 4294967296L, Long.MAX_VALUE})
    void isTheDeterministicCborOfItsFields(long about) throws Exception {
        LedgerEntry entry = new LedgerEntry(EntryKind.REVOKED, AT, COMMITMENT, about);
        CborItem expected = CborItem.array(
                CborItem.of(1),
                CborItem.of(EntryKind.REVOKED.code()),
                CborItem.of(AT.getEpochSecond()),
                CborItem.of(COMMITMENT),
                about == LedgerEntry.NOTHING ? CborItem.ofNull() : CborItem.of(about));
        assertThat(entry.encode()).isEqualTo(Cbor.encode(expected));
        assertThat(Cbor.parse(entry.encode(), CborLimits.STATEMENT)).isEqualTo(expected);
        assertThat(LedgerEntry.parse(entry.encode())).isEqualTo(entry);
    }

    @Test
    void aKindFrom24OnTakesASecondByte() throws Exception {
        LedgerEntry entry = new LedgerEntry(EntryKind.API_KEY_CHANGED, AT, COMMITMENT, 7);
        byte[] bytes = HexFormat.of().parseHex(GOOD.replaceFirst("^850104", "8501181d"));
        assertThat(entry.encode()).isEqualTo(bytes);
        assertThat(LedgerEntry.parse(bytes)).isEqualTo(entry);
        assertThatExceptionOfType(LedgerEntry.BadEntry.class)
                .isThrownBy(() -> LedgerEntry.parse(Arrays.copyOf(bytes, bytes.length - 1)));
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsKind(EntryKind kind) throws Exception {
        LedgerEntry entry = new LedgerEntry(kind, AT, COMMITMENT, 7);
        assertThat(LedgerEntry.parse(entry.encode()).kind()).isEqualTo(kind);
        assertThat(EntryKind.ofCode(kind.code())).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "84" + "01" + "04" + "1a6affaa58" + "5820" + "TAIL", // array of four
                "85" + "02" + "04" + "1a6affaa58" + "5820" + "TAIL", // another version
                "85" + "01" + "00" + "1a6affaa58" + "5820" + "TAIL", // unknown kind
                "85" + "01" + "1804" + "1a6affaa58" + "5820" + "TAIL", // kind not shortest
                "85" + "01" + "18ff" + "1a6affaa58" + "5820" + "TAIL", // unknown kind of two bytes
                "85" + "01" + "19001c" + "1a6affaa58" + "5820" + "TAIL", // kind in three bytes
                "85" + "01" + "04" + "1b000000006affaa58" + "5820" + "TAIL", // time not shortest
                "85" + "01" + "04" + "1a6affaa58" + "5920" + "TAIL", // other length
                "9f" + "01" + "04" + "1a6affaa58" + "5820" + "TAIL", // indefinite
            })
    void refusesEveryOtherBeginning(String start) {
        byte[] bytes = HexFormat.of().parseHex(start.replace("TAIL", "00".repeat(32) + "07"));
        assertThatExceptionOfType(LedgerEntry.BadEntry.class).isThrownBy(() -> LedgerEntry.parse(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f4",
                "1807",
                "190007",
                "1a00000007",
                "1b0000000000000007",
                "1bffffffffffffffff",
                "0707",
                "20"
            })
    void refusesEveryOtherEnd(String end) {
        byte[] bytes = HexFormat.of().parseHex(GOOD.substring(0, GOOD.length() - 2) + end);
        assertThatExceptionOfType(LedgerEntry.BadEntry.class).isThrownBy(() -> LedgerEntry.parse(bytes));
    }

    @Test
    void readsTheSampleOfTheFormatsPage() throws Exception {
        LedgerEntry entry = LedgerEntry.parse(HexFormat.of().parseHex(GOOD));
        assertThat(entry.about()).isEqualTo(7);
        assertThat(entry.at()).isEqualTo(AT);
    }

    @Test
    void commitsSoThatNothingCanBeGuessedOrExchanged() {
        byte[] record = {1, 2, 3};
        Bytes salt = Commitment.newSalt(new java.security.SecureRandom());
        Bytes commitment = Commitment.of(salt, record);
        assertThat(Commitment.fits(commitment, salt, record)).isTrue();
        assertThat(Commitment.fits(commitment, salt, new byte[] {1, 2, 4})).isFalse();
        assertThat(Commitment.fits(commitment, Commitment.newSalt(new java.security.SecureRandom()), record))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Commitment.of(Bytes.copyOf(new byte[31]), record));
    }

    @Test
    void commitsAsRfc4231Does() {
        byte[] key = Arrays.copyOf(HexFormat.of().parseHex("0b".repeat(20)), 32);
        assertThat(Commitment.of(Bytes.copyOf(key), "Hi There".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .hex())
                .as("test case 1: a key padded with zeros is the same HMAC key")
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }
}
