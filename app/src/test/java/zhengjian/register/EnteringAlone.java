package zhengjian.register;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import zhengjian.ledger.Appended;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NewEntry;
import zhengjian.pipeline.Pipeline;

/** The two halves of {@link EnterCertificates}, each alone, with its threads, chunks and transactions: for the benchmark. */
public final class EnteringAlone {
    private final SignCertificate sign;
    private final List<SignCertificate.Signed> signed = new ArrayList<>();

    public EnteringAlone(SignCertificate sign) {
        this.sign = sign;
    }

    /** Signs and seals all certificates and keeps the rows; returns the nanoseconds that it took. */
    public long sign(List<NewCertificate> certificates, Instant now) {
        signed.clear();
        long start = System.nanoTime();
        try (Pipeline<List<SignCertificate.Signed>> signing =
                new Pipeline<>("signing", EnterCertificates.BLOCKS_AHEAD, signed::addAll)) {
            for (int from = 0; from < certificates.size(); from += EnterCertificates.BLOCK) {
                int first = from;
                int end = Math.min(certificates.size(), from + EnterCertificates.BLOCK);
                signing.add(() -> {
                    List<SignCertificate.Signed> block = new ArrayList<>(end - first);
                    for (int place = first; place < end; place++) {
                        block.add(sign.sign(certificates.get(place), place, 0, now));
                    }
                    return block;
                });
            }
            signing.finish();
            return System.nanoTime() - start;
        }
    }

    /** Writes the rows that were signed last, and their ledger entries; returns the nanoseconds that it took. */
    public long insert(Ledger ledger) {
        long start = System.nanoTime();
        CertificateStore.Batch[] batch = new CertificateStore.Batch[1];
        ledger.append(Change.of(
                List.of(), (transaction, index) -> batch[0] = CertificateStore.beginBatch(transaction, signed.size())));
        Deque<CompletableFuture<Appended>> underWay = new ArrayDeque<>();
        for (int from = 0; from < signed.size(); ) {
            int end = Math.min(signed.size(), from + EnterCertificates.chunk(from, signed.size() - from));
            List<CertificateStore.NewRow> rows = signed.subList(from, end).stream()
                    .map(SignCertificate.Signed::row)
                    .toList();
            underWay.add(ledger.submit(Change.of(
                    List.of(), (transaction, index) -> CertificateStore.add(transaction, batch[0].number(), rows))));
            if (underWay.size() >= EnterCertificates.CHUNKS_UNDER_WAY) {
                underWay.remove().join();
            }
            from = end;
        }
        underWay.forEach(CompletableFuture::join);
        List<NewEntry> entries =
                signed.stream().map(SignCertificate.Signed::entry).toList();
        ledger.append(Change.of(
                entries,
                (transaction, index) -> CertificateStore.completeBatch(transaction, batch[0].number(), index)));
        return System.nanoTime() - start;
    }
}
