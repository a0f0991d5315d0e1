package zhengjian.issuance.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells two rows apart by what must not repeat: the person with what was obtained. 128 bits, kept in memory only. */
record RowKey(long high, long low) {
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(RowKey::newDigest);

    static RowKey of(AcceptedRow row) {
        return of(
                DIGEST.get(),
                String.join(
                        "\n",
                        row.holder().id().type().code(),
                        row.holder().id().number(),
                        row.family().code(),
                        row.title().series(),
                        row.title().specialty(),
                        row.title().name(),
                        row.title().rank().code(),
                        row.scope().kind().code(),
                        row.scope().division().code()));
    }

    private static RowKey of(MessageDigest sha256, String text) {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new RowKey(digest.getLong(), digest.getLong());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
