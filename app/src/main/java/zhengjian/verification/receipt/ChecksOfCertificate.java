package zhengjian.verification.receipt;

import java.util.List;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NotAppended;

/**
 * The receipts about a certificate. No check pays for that: receipts are listed by certificate in steps when somebody asks, all
 * but the newest ones, which are read through. A place is drawn before its receipt is stored, so the newest may still come in
 * another order; how many that can be is bounded by the ledger's queue.
 */
public final class ChecksOfCertificate {
    /** Newest places that are read through rather than listed. */
    public static final int READ_THROUGH = 2 * Ledger.QUEUE;

    private static final int STEP = 5_000;
    private static final int MOST_STEPS = 1_000;

    private final ReceiptStore receipts;
    private final Ledger ledger;
    private final int readThrough;

    public ChecksOfCertificate(ReceiptStore receipts, Ledger ledger) {
        this(receipts, ledger, READ_THROUGH);
    }

    ChecksOfCertificate(ReceiptStore receipts, Ledger ledger, int readThrough) {
        this.receipts = receipts;
        this.ledger = ledger;
        this.readThrough = readThrough;
    }

    /** The newest ones first, at most {@code limit}. While the ledger takes nothing, all unlisted ones are read through. */
    public List<Receipt> of(CertificateNumber number, int limit) {
        return receipts.ofCertificate(number.canonical(), listed(), limit);
    }

    /** The receipt of that number, if it is about that certificate. */
    public Optional<Receipt> find(CertificateNumber number, ReceiptId id) {
        return receipts.find(id).filter(receipt -> receipt.certificate().equals(Optional.of(number.canonical())));
    }

    private long listed() {
        long mark = receipts.mark();
        long end = receipts.lastPlace() - readThrough;
        try {
            for (int step = 0; mark < end && step < MOST_STEPS; step++) {
                long from = mark;
                long next = Math.min(end, from + STEP);
                ledger.append(
                        Change.of(List.of(), (transaction, index) -> ReceiptStore.index(transaction, from, next)));
                mark = receipts.mark();
            }
        } catch (NotAppended readOnly) {
            return receipts.mark();
        }
        return mark;
    }
}
