package zhengjian.verification.receipt;

import java.util.Arrays;
import java.util.Optional;
import zhengjian.signing.Bytes;

/**
 * A stored receipt.
 *
 * @param ledgerIndex of the entry that commits to {@code statement}
 * @param salt 32 bytes, under which the entry commits
 * @param statement JSON in UTF-8: the answer, and after it what was asked
 * @param answerLength the answer is the first so many bytes of the statement, and a closing brace
 * @param certificate number (canonical) that the answer is about, if it was found
 * @param request fingerprint of a request that came with an idempotency key
 */
public record Receipt(
        ReceiptId id,
        long ledgerIndex,
        Bytes salt,
        Bytes statement,
        int answerLength,
        Optional<String> certificate,
        Optional<Bytes> request) {

    /** The body that was answered. */
    public byte[] answer() {
        return answer(statement.toArray(), answerLength);
    }

    static byte[] answer(byte[] statement, int answerLength) {
        byte[] answer = Arrays.copyOf(statement, answerLength + 1);
        answer[answerLength] = '}';
        return answer;
    }
}
