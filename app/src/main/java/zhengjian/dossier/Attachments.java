package zhengjian.dossier;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import zhengjian.ledger.Change;
import zhengjian.register.PersonalData;
import zhengjian.register.RegisterDamaged;

/**
 * Files that belong to statements, such as a list or a report: sealed, and proven by the SHA-256 that their statement
 * names. Safe for threads.
 */
public final class Attachments {
    /** The longest file in bytes. */
    public static final int LONGEST = 20 * 1024 * 1024;

    private static final int PART = 1 << 20;
    private static final int ID = 16;

    private final AttachmentStore store;
    private final PersonalData personalData;
    private final SecureRandom random;

    public Attachments(AttachmentStore store, PersonalData personalData, SecureRandom random) {
        this.store = store;
        this.personalData = personalData;
        this.random = random;
    }

    /**
     * A file that is to be stored with its statement.
     *
     * @param id 32 hexadecimal digits, random
     * @param sha256 of the content, 64 lower-case hexadecimal digits
     * @param change to be appended in one transaction with the statement that names both
     */
    public record Prepared(String id, String sha256, Change change) {}

    /** Seals a file. @param content 1 to {@link #LONGEST} bytes */
    public Prepared prepare(byte[] content) {
        if (content.length == 0 || content.length > LONGEST) {
            throw new IllegalArgumentException(
                    "文件应为 1 字节至 20 MB / a file of 1 byte to 20 MB, found " + content.length + " bytes");
        }
        byte[] bytes = new byte[ID];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        List<byte[]> sealed = new ArrayList<>();
        for (int from = 0; from < content.length; from += PART) {
            byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART));
            sealed.add(personalData.seal(place(id, sealed.size()), part));
        }
        return new Prepared(
                id,
                sha256(content),
                Change.of(List.of(), (transaction, index) -> AttachmentStore.add(transaction, id, sealed)));
    }

    /**
     * Reads a file.
     *
     * @param sha256 as the statement has it
     * @throws RegisterDamaged when it is missing, or is another one than the statement names
     */
    public byte[] read(String id, String sha256) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int number = 0;
        for (byte[] sealed : store.find(id)) {
            content.writeBytes(personalData.open(place(id, number++), sealed));
        }
        if (!sha256(content.toByteArray()).equals(sha256)) {
            throw new RegisterDamaged("a file that a statement names is missing, or is another one");
        }
        return content.toByteArray();
    }

    private static String place(String id, int part) {
        return "attachment " + id + " " + part;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
