package zhengjian.verification.receipt;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import zhengjian.ledger.Appended;
import zhengjian.ledger.Change;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NewEntry;
import zhengjian.signing.Bytes;
import zhengjian.verification.Answer;
import zhengjian.verification.AnswerJson;

/**
 * Puts a check into the ledger, and its receipt beside it, before anybody hears the answer. No signature is made here: the
 * receipt is signed when somebody fetches it.
 */
public final class RecordCheck {
    private static final Change NOTHING_ELSE = Change.of(List.of(), (transaction, index) -> {});

    private final Ledger ledger;
    private final ReceiptStore receipts;
    private final AnswerJson json;
    private final SecureRandom random;
    private final String receiptUrl;
    private final String issuer;
    private final AtomicLong lastPlace;

    /**
     * @param receiptUrl address of receipts, absolute, ending with a slash
     * @param issuer our own code, whose status lists tell of our certificates
     */
    public RecordCheck(
            Ledger ledger,
            ReceiptStore receipts,
            AnswerJson json,
            SecureRandom random,
            String receiptUrl,
            String issuer) {
        this.ledger = ledger;
        this.receipts = receipts;
        this.json = json;
        this.random = random;
        this.receiptUrl = receiptUrl;
        this.issuer = issuer;
        this.lastPlace = new AtomicLong(receipts.lastPlace());
    }

    /**
     * A check that is durable.
     *
     * @param answer the JSON body, which names the receipt
     */
    public record Recorded(ReceiptId id, byte[] answer) {}

    /** The idempotency key was used before, for another question. */
    public static final class KeyUsedOtherwise extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Records the answer. With an idempotency key that was used before, the earlier answer is returned instead, whatever the
     * answer would be now.
     *
     * @return fails with {@link zhengjian.ledger.NotAppended}, or with {@link KeyUsedOtherwise}
     */
    public CompletableFuture<Recorded> record(Answer answer, Asked asked) {
        return record(answer, asked, NOTHING_ELSE);
    }

    /**
     * The same together with another change, in one transaction: both, or none.
     *
     * @param with without key of its own
     * @return fails also with the {@link zhengjian.ledger.NotAppended.Refused} of the other change
     */
    public CompletableFuture<Recorded> record(Answer answer, Asked asked, Change with) {
        Receipt receipt = receipt(answer, asked);
        NewEntry entry = NewEntry.of(
                EntryKind.CHECK,
                Commitment.of(receipt.salt(), receipt.statement().toArray()));
        if (asked.idempotencyKey().isEmpty()) {
            return ledger.submit(together(
                            Change.of(entry, (transaction, index) -> ReceiptStore.add(transaction, receipt, index)),
                            with))
                    .thenApply(appended -> recorded(receipt));
        }
        AtomicBoolean written = new AtomicBoolean();
        Change change = Change.of(entry, (transaction, index) -> {
                    ReceiptStore.add(transaction, receipt, index);
                    written.set(true);
                })
                .withKey(key(asked.ownKey().orElseThrow()));
        return ledger.submit(together(change, with))
                .thenApply(appended -> written.get() ? recorded(receipt) : earlier(appended, receipt));
    }

    /** A check alone stays as it is: it is the most frequent change of all. */
    private static Change together(Change check, Change with) {
        return with == NOTHING_ELSE ? check : check.and(with);
    }

    private static Recorded recorded(Receipt receipt) {
        return new Recorded(receipt.id(), receipt.answer());
    }

    private Recorded earlier(Appended appended, Receipt receipt) {
        Receipt first = receipts.findByIndex(appended.firstIndex()).orElseThrow(KeyUsedOtherwise::new);
        if (!first.request().equals(receipt.request())) {
            throw new KeyUsedOtherwise();
        }
        return recorded(first);
    }

    private Receipt receipt(Answer answer, Asked asked) {
        ReceiptId id = ReceiptId.draw(lastPlace.incrementAndGet(), random);
        byte[] body = json.render(answer, ",\"receipt\":{\"id\":\"" + id + "\",\"url\":\"" + receiptUrl + id + "\"}");
        return new Receipt(
                id,
                -1,
                Commitment.newSalt(random),
                Bytes.copyOf(asked.appendTo(body, StatusPlace.of(answer, issuer))),
                body.length - 1,
                answer.found().map(found -> found.certificate().number().canonical()),
                asked.idempotencyKey().map(key -> Bytes.copyOf(asked.fingerprint())));
    }

    /**
     * A receipt that is to be appended with what it is about.
     *
     * @param change one entry of kind {@code check}, and the receipt
     */
    public record Prepared(ReceiptId id, Change change) {}

    /**
     * The receipt of something else than one question, such as a whole list.
     *
     * @param statement an object in JSON, without member {@code receipt}; no personal data
     */
    public Prepared prepare(String statement) {
        ReceiptId id = ReceiptId.draw(lastPlace.incrementAndGet(), random);
        String whole = statement.substring(0, statement.length() - 1) + ",\"receipt\":{\"id\":\"" + id + "\",\"url\":\""
                + receiptUrl + id + "\"}}";
        byte[] bytes = whole.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Receipt receipt = new Receipt(
                id,
                -1,
                Commitment.newSalt(random),
                Bytes.copyOf(bytes),
                bytes.length - 1,
                Optional.empty(),
                Optional.empty());
        NewEntry entry = NewEntry.of(EntryKind.CHECK, Commitment.of(receipt.salt(), bytes));
        return new Prepared(
                id, Change.of(entry, (transaction, index) -> ReceiptStore.add(transaction, receipt, index)));
    }

    private static Bytes key(String idempotencyKey) {
        return Bytes.copyOf(Asked.sha256("check\n" + idempotencyKey));
    }
}
