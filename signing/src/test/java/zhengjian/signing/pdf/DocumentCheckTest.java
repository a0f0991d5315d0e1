package zhengjian.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A genuine file, one fact spoilt, that one refusal. */
class DocumentCheckTest {
    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final DocumentCheck CHECK =
            new DocumentCheck(List.of(TestDocument.KEY.chain()), List.of(AUTHORITY.certificate()));

    private final byte[] file = signed(DocumentSigner.basic(TestDocument.KEY));

    @Test
    void acceptsWhatWasIssued() {
        assertThat(CHECK.check(file))
                .isEqualTo(new DocumentCheck.Genuine(TestDocument.KEY.chain().get(0), Optional.empty()));
    }

    @Test
    void acceptsAStampedFileAndTellsWhen() {
        byte[] stamped = signed(DocumentSigner.stamped(TestDocument.KEY, AUTHORITY));
        assertThat(CHECK.check(stamped))
                .isEqualTo(new DocumentCheck.Genuine(
                        TestDocument.KEY.chain().get(0), Optional.of(TestAuthority.NOW.toInstant())));
    }

    @Test
    void refusesAStampOfAnAuthorityThatIsNotPinned() {
        byte[] stamped = signed(DocumentSigner.stamped(TestDocument.KEY, new TestAuthority()));
        assertRefused(stamped, DocumentDefect.TIMESTAMP);
    }

    @Test
    void acceptsEachPinnedKey() {
        DocumentCheck both =
                new DocumentCheck(List.of(TestDocument.OTHER_KEY.chain(), TestDocument.KEY.chain()), List.of());
        assertThat(both.check(file)).isInstanceOf(DocumentCheck.Genuine.class);
    }

    @Test
    void refusesAnotherKeyOfTheSameName() {
        assertRefused(signed(DocumentSigner.basic(TestDocument.key("CN=documents"))), DocumentDefect.CONTAINER);
    }

    @Test
    void refusesAChangeInTheSignedBytes() {
        assertRefused(replaced("/Type/Catalog", "/Type/Katalog"), DocumentDefect.DIGEST);
    }

    @Test
    void refusesAnIncrement() {
        assertRefused(
                TestDocument.concat(file, TestDocument.bytes("1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n")),
                DocumentDefect.NOT_ONE_REVISION);
    }

    @Test
    void refusesBytesAfterTheEnd() {
        assertRefused(Arrays.copyOf(file, file.length + 1), DocumentDefect.NOT_ONE_REVISION);
    }

    @Test
    void refusesARangeThatLeavesSomethingOut() {
        String text = TestDocument.text(file);
        int at = text.indexOf("/ByteRange[0 ") + 13;
        char last = text.charAt(at + 9);
        assertRefused(
                TestDocument.bytes(
                        text.substring(0, at + 9) + (char) (last == '0' ? '1' : last - 1) + text.substring(at + 10)),
                DocumentDefect.BYTE_RANGE);
    }

    @Test
    void refusesLowerCaseHexadecimal() {
        String text = TestDocument.text(file);
        int at = text.indexOf("/Contents<") + 10;
        String hex = text.substring(at, at + 400);
        assertRefused(
                TestDocument.bytes(text.replace(hex, hex.toLowerCase(java.util.Locale.ROOT))),
                DocumentDefect.HEXADECIMAL);
    }

    @Test
    void refusesSomethingHiddenInThePadding() {
        assertRefused(replaced("0>>>\nendobj", "1>>>\nendobj"), DocumentDefect.HEXADECIMAL);
    }

    @Test
    void refusesChangesAllowedByTheSigner() {
        assertRefused(replaced("/P 1/V/1.2", "/P 2/V/1.2"), DocumentDefect.SIGNATURE_SHAPE);
    }

    @Test
    void refusesTwoSignatures() {
        assertRefused(replaced("<</Type/Catalog>>", "<</ByteRange[0]>>"), DocumentDefect.SIGNATURE_SHAPE);
    }

    @Test
    void refusesWhatIsTooLargeOrTooSmall() {
        assertRefused(new byte[DocumentCheck.MOST_BYTES + 1], DocumentDefect.SIZE);
        assertRefused(new byte[0], DocumentDefect.SIZE);
    }

    @Test
    void refusesEveryByteThatIsChangedAnywhere() {
        for (int at = 0; at < file.length; at++) {
            byte[] changed = file.clone();
            changed[at] ^= 0x21;
            assertThat(CHECK.check(changed)).as("byte %d", at).isInstanceOf(DocumentCheck.Refused.class);
        }
    }

    @Test
    void neverThrowsWhateverTheBytes() {
        Random random = new Random(20261121);
        for (int i = 0; i < 3000; i++) {
            byte[] changed = file.clone();
            int from = random.nextInt(changed.length);
            int length = random.nextInt(200);
            for (int at = from; at < Math.min(changed.length, from + length); at++) {
                changed[at] = (byte) "0123456789ABCDEF>".charAt(random.nextInt(17));
            }
            byte[] cut = random.nextBoolean() ? changed : Arrays.copyOf(changed, random.nextInt(changed.length));
            if (!Arrays.equals(cut, file)) {
                assertThat(CHECK.check(cut)).isInstanceOf(DocumentCheck.Refused.class);
            }
        }
    }

    private static byte[] signed(DocumentSigner signer) {
        try {
            return TestDocument.signed(signer);
        } catch (TimestampException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] replaced(String from, String to) {
        String text = TestDocument.text(file);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return TestDocument.bytes(text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private static void assertRefused(byte[] bytes, DocumentDefect defect) {
        assertThat(CHECK.check(bytes)).isEqualTo(new DocumentCheck.Refused(defect));
    }
}
