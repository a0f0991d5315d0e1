package zhengjian.signing.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.merkle.NoteException.Defect;

/** The name and Ed25519 key under which a log signs its notes; name and key together are one identity. */
public final class NoteKey {
    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;

    private final String name;
    private final VerificationKey key;
    private final byte[] typedKey;
    private final int id;

    private NoteKey(String name, VerificationKey key) {
        NoteSignature.requireName(name);
        if (key.algorithm() != Algorithm.EDDSA) {
            throw new IllegalArgumentException("notes are signed with Ed25519, found " + key.algorithm());
        }
        byte[] spki = key.spki();
        this.name = name;
        this.key = key;
        this.typedKey = ByteBuffer.allocate(1 + KEY_LENGTH)
                .put(ED25519)
                .put(spki, spki.length - KEY_LENGTH, KEY_LENGTH)
                .array();
        this.id = idOf(name, typedKey);
    }

    /** @throws IllegalArgumentException for a name with a blank or plus, or a key that is not Ed25519 */
    public static NoteKey of(String name, VerificationKey key) {
        return new NoteKey(name, key);
    }

    private static int idOf(String name, byte[] typedKey) {
        byte[] prefix = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(prefix, prefix.length + typedKey.length);
        System.arraycopy(typedKey, 0, all, prefix.length, typedKey.length);
        return ByteBuffer.wrap(Sha256.of(all)).getInt();
    }

    /** The log's origin. */
    public String name() {
        return name;
    }

    /** The id that stands in the signature line. */
    public int id() {
        return id;
    }

    /** {@code NAME+ID+BASE64}: what an auditor configures, as Go's note package writes it. */
    public String text() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typedKey);
    }

    /** One signature line over {@code text} with the private half. */
    public NoteSignature sign(String text, SigningKey secret) {
        if (!secret.verificationKey().equals(key)) {
            throw new IllegalArgumentException("note key " + name + " is not the public half of " + secret);
        }
        return new NoteSignature(name, id, Bytes.copyOf(secret.sign(text.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * The text of a note that this key signed. Lines of other keys are ignored, as the format demands; a wrong signature
     * under this key's name and id refuses the note.
     *
     * @throws NoteException when there is no signature of this key, or one is wrong
     */
    public String open(SignedNote note) throws NoteException {
        boolean signed = false;
        byte[] message = note.text().getBytes(StandardCharsets.UTF_8);
        for (NoteSignature line : note.signatures()) {
            if (line.keyId() == id && line.name().equals(name)) {
                if (!key.verifies(message, line.signature().toArray())) {
                    throw new NoteException(Defect.SIGNATURE_WRONG, "the signature of " + name + " is wrong");
                }
                signed = true;
            }
        }
        if (!signed) {
            throw new NoteException(Defect.SIGNATURE_OF_UNKNOWN_KEY, "no signature of " + name);
        }
        return note.text();
    }

    @Override
    public String toString() {
        return text();
    }
}
