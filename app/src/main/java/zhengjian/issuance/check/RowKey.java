package zhengjian.issuance.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells two rows apart by what must not repeat: the person with what was obtained. 128 bits, kept in memory only. */
record RowKey(long high, long low) {
    static RowKey of(AcceptedRow row) {
        return of(String.join(
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

    static RowKey of(String text) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new RowKey(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
