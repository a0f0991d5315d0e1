package zhengjian.signing.credential;

import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.cose.CoseException;
import zhengjian.signing.cose.CoseSign1;
import zhengjian.signing.credential.TokenException.Defect;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.VerificationKey;

/**
 * A signed credential and its one text, the part of the QR code after {@code /v/}. Parsing checks form alone; the caller
 * then finds the key in its ring, asks {@link #signedBy}, and looks the number up. Token bytes are never an identity: the
 * certificate number is.
 */
public final class CredentialToken {
    /** Most bytes of a token before base32. */
    public static final int LONGEST_BYTES = 1024;

    private static final int LONGEST_TEXT = (LONGEST_BYTES * 8 + 4) / 5;

    private final CoseSign1 signed;
    private final Credential credential;
    private final Bytes bytes;

    private CredentialToken(CoseSign1 signed, Credential credential, Bytes bytes) {
        this.signed = signed;
        this.credential = credential;
        this.bytes = bytes;
    }

    /** Signs {@code credential}; the same for the same credential and key, except under SM2. */
    public static CredentialToken sign(Credential credential, SigningKey key) {
        CoseSign1 signed = CoseSign1.sign(ClaimSet.encode(credential), key);
        return new CredentialToken(signed, credential, Bytes.copyOf(signed.encode()));
    }

    /**
     * Reads the text of a token, without checking the signature.
     *
     * @throws TokenException when {@code base32Text} is anything else than what {@link #text} writes
     */
    public static CredentialToken parse(String base32Text) throws TokenException {
        if (base32Text.length() > LONGEST_TEXT) {
            throw new TokenException(Defect.TOO_LONG, "longer than " + LONGEST_TEXT + " characters");
        }
        return parse(Bytes.copyOf(Base32.decode(base32Text)));
    }

    /**
     * Reads the bytes of a token, without checking the signature.
     *
     * @throws TokenException when {@code bytes} are anything else than what {@link #bytes()} gives
     */
    public static CredentialToken parse(Bytes bytes) throws TokenException {
        if (bytes.length() > LONGEST_BYTES) {
            throw new TokenException(Defect.TOO_LONG, "longer than " + LONGEST_BYTES + " bytes");
        }
        if (bytes.length() <= Algorithm.SIGNATURE_LENGTH) {
            throw new TokenException(Defect.TOO_SHORT, "too short to hold a signature");
        }
        CoseSign1 signed = signed(bytes.toArray());
        Credential credential = ClaimSet.decode(signed.payload().toArray());
        return new CredentialToken(signed, credential, bytes);
    }

    private static CoseSign1 signed(byte[] bytes) throws TokenException {
        try {
            return CoseSign1.parse(bytes, CborLimits.TOKEN);
        } catch (CoseException e) {
            Defect defect = switch (e.defect()) {
                case CBOR -> Defect.CBOR;
                case SIGNATURE_FORM -> Defect.SIGNATURE_FORM;
                case NOT_SIGN1, NOT_SIGN, PROTECTED_HEADER, UNPROTECTED_HEADER, ALGORITHM, KEY_ID, SIGNATURE_ORDER ->
                    Defect.COSE;
            };
            throw new TokenException(defect, e.getMessage(), e);
        }
    }

    /** Upper-case base32 without padding, at most 1,639 characters. */
    public String text() {
        return Base32.encode(bytes.toArray());
    }

    /** The COSE_Sign1, at most 1,024 bytes. */
    public Bytes bytes() {
        return bytes;
    }

    /** The key that the token names. */
    public KeyId keyId() {
        return signed.keyId();
    }

    /** The algorithm that the token names; it counts only when the key found under {@link #keyId} has the same. */
    public Algorithm algorithm() {
        return signed.algorithm();
    }

    /** What the token states; believe it only after {@link #signedBy}. */
    public Credential credential() {
        return credential;
    }

    /** True when {@code key} is the key that the token names and the signature is its own. */
    public boolean signedBy(VerificationKey key) {
        return signed.signedBy(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CredentialToken that && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
        return bytes.hashCode();
    }

    @Override
    public String toString() {
        return "token of certificate " + credential.number() + " by key " + keyId();
    }
}
