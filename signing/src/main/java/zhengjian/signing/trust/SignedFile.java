package zhengjian.signing.trust;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.cose.CoseException;
import zhengjian.signing.cose.CoseSign;
import zhengjian.signing.cose.CoseSignature;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.trust.TrustException.Conflict;

/**
 * A trust file: what it says, its bytes, and who signed it. Reading checks form alone; {@link #requireSignedBy} checks the
 * signatures of a role.
 *
 * @param <T> {@link Root}, {@link TrustList} or {@link Timestamp}
 */
public final class SignedFile<T> {
    /** What to make of signatures by keys that are not known. */
    public enum Strangers {
        /** The file is not taken. */
        REFUSED,
        /** They count for nothing: a pinned root may carry the signatures of roots before it. */
        IGNORED
    }

    private interface Reader<T> {
        T read(Bytes payload) throws TrustException;
    }

    private final T content;
    private final CoseSign signed;
    private final Bytes bytes;

    private SignedFile(T content, CoseSign signed) {
        this.content = content;
        this.signed = signed;
        this.bytes = Bytes.copyOf(signed.encode());
    }

    /** A root that nobody signed yet. */
    public static SignedFile<Root> draft(Root root) {
        return new SignedFile<>(root, CoseSign.of(root.encode()));
    }

    /** A list that nobody signed yet. */
    public static SignedFile<TrustList> draft(TrustList list) {
        return new SignedFile<>(list, CoseSign.of(list.encode()));
    }

    /** A timestamp that nobody signed yet. */
    public static SignedFile<Timestamp> draft(Timestamp timestamp) {
        return new SignedFile<>(timestamp, CoseSign.of(timestamp.encode()));
    }

    /** Reads a root. */
    public static SignedFile<Root> root(Bytes file) throws TrustException {
        return parse(file, "root", Root::read);
    }

    /** Reads a list of issuers. */
    public static SignedFile<TrustList> list(Bytes file) throws TrustException {
        return parse(file, "list", TrustList::read);
    }

    /** Reads a timestamp. */
    public static SignedFile<Timestamp> timestamp(Bytes file) throws TrustException {
        return parse(file, "timestamp", Timestamp::read);
    }

    private static <T> SignedFile<T> parse(Bytes file, String what, Reader<T> reader) throws TrustException {
        try {
            CoseSign signed = CoseSign.parse(file.toArray(), CborLimits.TRUST_FILE);
            return new SignedFile<>(reader.read(signed.payload()), signed);
        } catch (CoseException e) {
            throw new TrustException(Refusal.MALFORMED, what + ": " + e.defect() + ", " + e.getMessage(), e);
        } catch (Conflict e) {
            throw new TrustException(e.refusal(), what + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new TrustException(Refusal.MALFORMED, what + ": " + e.getMessage(), e);
        }
    }

    /** The same with this key's signature. */
    public SignedFile<T> sign(SigningKey key) {
        return new SignedFile<>(content, signed.sign(key));
    }

    /** What it says; believe it only after {@link #requireSignedBy}. */
    public T content() {
        return content;
    }

    /** The whole file. */
    public Bytes bytes() {
        return bytes;
    }

    /** Its name by content. */
    public FileHash hash() {
        return FileHash.of(bytes);
    }

    /** The signatures, whoever made them. */
    public List<CoseSignature> signatures() {
        return signed.signatures();
    }

    /** How many of the role's keys signed this. */
    public int signaturesOf(Role role) {
        return (int) role.keys().stream().filter(signed::signedBy).count();
    }

    /**
     * Checks that enough keys of {@code role} signed, and that every signature is right and by a key of the role or one of
     * {@code others}.
     *
     * @throws TrustException {@code UNKNOWN_KEY}, {@code WRONG_SIGNATURE} or {@code THRESHOLD_NOT_MET}
     */
    public void requireSignedBy(Role role, Set<VerificationKey> others) throws TrustException {
        requireSignedBy(role, others, Strangers.REFUSED);
    }

    /** As {@link #requireSignedBy(Role, Set)}; {@code strangers} says what becomes of other keys' signatures. */
    public void requireSignedBy(Role role, Set<VerificationKey> others, Strangers strangers) throws TrustException {
        Set<VerificationKey> known = new HashSet<>(others);
        known.addAll(role.keys());
        for (CoseSignature signature : signed.signatures()) {
            requireRight(signature, known, strangers);
        }
        int found = signaturesOf(role);
        if (found < Math.max(1, role.threshold())) {
            throw new TrustException(
                    Refusal.THRESHOLD_NOT_MET,
                    "expected " + role.threshold() + " signatures of the role, found " + found);
        }
    }

    private void requireRight(CoseSignature signature, Set<VerificationKey> known, Strangers strangers)
            throws TrustException {
        List<VerificationKey> candidates =
                known.stream().filter(key -> key.id().equals(signature.keyId())).toList();
        if (candidates.isEmpty() && strangers == Strangers.REFUSED) {
            throw new TrustException(
                    Refusal.UNKNOWN_KEY, "signed by key " + signature.keyId() + ", which has not the role");
        }
        if (!candidates.isEmpty() && candidates.stream().noneMatch(signed::signedBy)) {
            throw new TrustException(
                    Refusal.WRONG_SIGNATURE, "the signature of key " + signature.keyId() + " is not its own");
        }
    }
}
