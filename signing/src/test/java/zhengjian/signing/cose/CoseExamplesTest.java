package zhengjian.signing.cose;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CoseException.Defect;
import zhengjian.signing.key.TestKeys;
import zhengjian.signing.key.VerificationKey;

/** Examples of RFC 9052 appendix C.2 and of the COSE working group (github.com/cose-wg/Examples). */
class CoseExamplesTest {
    private static final byte[] CONTENT = "This is the content.".getBytes(US_ASCII);

    /** The P-256 key "11" of the examples. */
    private static final VerificationKey KEY_11 =
            VerificationKey.ofSpki(Bytes.parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004"
                            + "bac5b11cad8f99f9c72b05cf4b9e26d244dc189f745228255a219a86d6a09eff"
                            + "20138bf82dc1b6d562be0fa54ab7804a3a64b6d72ccfed6b6fb6ed28bbfc117e")
                    .toArray());

    /** Protected header, what is signed, signature: C.2.1 (= sign-pass-03), and ecdsa-sig-01. */
    @ParameterizedTest
    @CsvSource({
        "a10126, 846a5369676e61747572653143a101264054546869732069732074686520636f6e74656e742e,"
                + "8eb33e4ca31d1c465ab05aac34cc6b23d58fef5c083106c4d25a91aef0b0117e"
                + "2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345cacb36",
        "a201260300, 846a5369676e61747572653145a2012603004054546869732069732074686520636f6e74656e742e,"
                + "eae868ecc176883766c5dc5ba5b8dca25dab3c2e56a551ce5705b793914348e1"
                + "72727f48461fabbba2e343492ddecac3983686250bc68e9f1a7a07d41225b59f",
    })
    void signsTheSameStructureAsTheEs256Examples(String header, String toBeSigned, String signature) {
        byte[] structure = CoseSign1.toBeSigned(bytes(header), CONTENT);
        assertThat(structure).isEqualTo(bytes(toBeSigned));
        assertThat(KEY_11.verifies(structure, bytes(signature))).isTrue();
    }

    /** eddsa-sig-01: its key is that of RFC 8032, test 1, and the signature has one value. */
    @Test
    void signsTheSameBytesAsTheEddsaExample() {
        byte[] structure = CoseSign1.toBeSigned(bytes("a201270300"), CONTENT);
        assertThat(TestKeys.EDDSA.sign(structure))
                .isEqualTo(bytes("7142fd2ff96d56db85bee905a76ba1d0b7321a95c8c4d3607c5781932b7afb87"
                        + "11497dfa751bf40b58b3bcc32300b1487f3db34085eef013bf08f4a44d6fef0d"));
    }

    /** Whole examples are valid COSE but not of our one shape: a tag, headers that we never write. */
    @ParameterizedTest
    @CsvSource({
        "tagged (C.2.1), NOT_SIGN1, d28443a10126a10442313154546869732069732074686520636f6e74656e742e5840"
                + "8eb33e4ca31d1c465ab05aac34cc6b23d58fef5c083106c4d25a91aef0b0117e"
                + "2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345cacb36",
        "key id unprotected (sign-pass-03), PROTECTED_HEADER, 8443a10126a10442313154546869732069732074686520"
                + "636f6e74656e742e58408eb33e4ca31d1c465ab05aac34cc6b23d58fef5c083106c4d25a91aef0b0117e"
                + "2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345cacb36",
        "protected header empty (sign-pass-01), NOT_SIGN1, d28441a0a201260442313154546869732069732074686520"
                + "636f6e74656e742e5840eae868ecc176883766c5dc5ba5b8dca25dab3c2e56a551ce5705b793914348e1"
                + "1a02e5f0344bf2d4ee5c7fd75a68a9f5e0b3cc1f1fc1409c189566586ff9d610"
    })
    void refusesExamplesOfOtherShapes(String why, Defect defect, String encoded) {
        assertThat(catchDefect(bytes(encoded))).as(why).isEqualTo(defect);
    }

    private static Defect catchDefect(byte[] encoded) {
        try {
            CoseSign1.parse(encoded, CborLimits.TOKEN);
        } catch (CoseException e) {
            return e.defect();
        }
        throw new AssertionError("accepted");
    }

    private static byte[] bytes(String hex) {
        return Bytes.parseHex(hex).toArray();
    }
}
