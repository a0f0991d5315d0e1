package zhengjian.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import zhengjian.certificate.person.IdDocument;
import zhengjian.signing.Bytes;

/**
 * Seals what is personal before it reaches the store, and makes look-up keys of ID documents that say nothing without
 * the key file. Safe for threads.
 */
public final class PersonalData {
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LOOK_UP = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final SecretKey sealing;
    private final SecretKey lookUp;
    private final ThreadLocal<Cipher> cipher = ThreadLocal.withInitial(PersonalData::newCipher);
    private final ThreadLocal<Mac> mac = ThreadLocal.withInitial(this::newMac);
    private final SecureRandom random = new SecureRandom();

    private PersonalData(byte[] master) {
        this.sealing = new SecretKeySpec(derive(master, "zhengjian seal 1"), "AES");
        this.lookUp = new SecretKeySpec(derive(master, "zhengjian look-up 1"), "HmacSHA256");
    }

    /**
     * Reads the key file: 64 hexadecimal digits, optionally a newline.
     *
     * @throws IOException when it cannot be read, is not that, or other users may read it
     */
    public static PersonalData open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("没有加密证件号码的密钥文件，请先新建 / no such key file, make it first: " + file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                        .substring(3)
                        .contains("r")) {
            throw new IOException("密钥文件可被他人读取，请 chmod 600 / others may read the key file " + file);
        }
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!text.matches("[0-9a-fA-F]{64}")) {
            throw new IOException("密钥文件应为 64 位十六进制 / the key file " + file + " has 64 hexadecimal digits");
        }
        return of(HEX.parseHex(text));
    }

    /** Writes a new key file, readable by its owner alone, and opens it. */
    public static PersonalData create(Path file, SecureRandom random) throws IOException {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, HEX.formatHex(key) + "\n", StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
        return of(key);
    }

    /** @param key exactly 32 bytes */
    public static PersonalData of(byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("the key has 32 bytes, found " + key.length);
        }
        return new PersonalData(key);
    }

    /**
     * AES-256-GCM under a fresh nonce, bound to where it is stored.
     *
     * @param place table and key of the row; opening anywhere else fails
     * @return nonce, ciphertext and tag: 28 bytes longer than {@code plain}
     */
    public byte[] seal(String place, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + plain.length + TAG_BITS / 8);
        try {
            Cipher aes = prepared(Cipher.ENCRYPT_MODE, nonce, place);
            aes.doFinal(plain, 0, plain.length, sealed, NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is in every JDK", e);
        }
        return sealed;
    }

    /** @throws RegisterDamaged when the bytes were changed, belong to another place, or the key is another */
    public byte[] open(String place, byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new RegisterDamaged("sealed data of " + place.replaceAll(" .*", "") + " is too short");
        }
        try {
            return prepared(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), place)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new RegisterDamaged("sealed data was changed, or the key file is another one", e);
        }
    }

    private Cipher prepared(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher aes = cipher.get();
        aes.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        aes.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return aes;
    }

    /** 16 bytes that are the same for the same document, and meaningless without the key. */
    public Bytes lookUp(IdDocument id) {
        byte[] text = (id.type().code() + "\n" + id.number()).getBytes(StandardCharsets.UTF_8);
        return Bytes.copyOf(Arrays.copyOf(mac.get().doFinal(text), LOOK_UP));
    }

    /** One HMAC of a label under the master key for each purpose. */
    private static byte[] derive(byte[] master, String label) {
        try {
            Mac derivation = Mac.getInstance("HmacSHA256", "SunJCE");
            derivation.init(new SecretKeySpec(master, "HmacSHA256"));
            return derivation.doFinal(label.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", e);
        }
    }

    private Mac newMac() {
        try {
            Mac prepared = Mac.getInstance("HmacSHA256", "SunJCE");
            prepared.init(lookUp);
            return prepared;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is in every JDK", e);
        }
    }

    @Override
    public String toString() {
        return "personal data key";
    }
}
