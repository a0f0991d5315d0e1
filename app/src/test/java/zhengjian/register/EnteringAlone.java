package zhengjian.register;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import zhengjian.ledger.Appended;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NewEntry;

/** The two halves of {@link EnterCertificates}, each alone, with its threads, chunks and transactions: for the benchmark. */
public final class EnteringAlone {
    private final SignCertificate sign;
    private final List<List<SignCertificate.Signed>> signed = new ArrayList<>();

    public EnteringAlone(SignCertificate sign) {
        this.sign = sign;
    }

    /** Signs and seals all certificates and keeps the rows; returns the nanoseconds that it took. */
    public long sign(List<NewCertificate> certificates, Instant now) {
        signed.clear();
        ExecutorService signers = EnterCertificates.signers();
        long start = System.nanoTime();
        List<CompletableFuture<List<SignCertificate.Signed>>> chunks = new ArrayList<>();
        for (int from = 0; from < certificates.size(); from += EnterCertificates.CHUNK) {
            int first = from;
            List<NewCertificate> chunk =
                    certificates.subList(from, Math.min(certificates.size(), from + EnterCertificates.CHUNK));
            chunks.add(CompletableFuture.supplyAsync(() -> sign.sign(chunk, first, now), signers));
        }
        chunks.forEach(chunk -> signed.add(chunk.join()));
        long took = System.nanoTime() - start;
        signers.shutdown();
        return took;
    }

    /** Writes the rows that were signed last, and their ledger entries; returns the nanoseconds that it took. */
    public long insert(Ledger ledger) {
        long start = System.nanoTime();
        int size = signed.stream().mapToInt(List::size).sum();
        CertificateStore.Batch[] batch = new CertificateStore.Batch[1];
        ledger.append(Change.of(
                List.of(), (transaction, index) -> batch[0] = CertificateStore.beginBatch(transaction, size)));
        List<NewEntry> entries = new ArrayList<>(size);
        Deque<CompletableFuture<Appended>> underWay = new ArrayDeque<>();
        for (List<SignCertificate.Signed> chunk : signed) {
            int first = entries.size();
            List<CertificateStore.NewRow> rows =
                    chunk.stream().map(SignCertificate.Signed::row).toList();
            underWay.add(ledger.submit(Change.of(
                    List.of(),
                    (transaction, index) -> CertificateStore.add(transaction, batch[0].number(), first, rows))));
            chunk.forEach(one -> entries.add(one.entry()));
            if (underWay.size() >= EnterCertificates.CHUNKS_UNDER_WAY) {
                underWay.remove().join();
            }
        }
        underWay.forEach(CompletableFuture::join);
        ledger.append(Change.of(
                entries,
                (transaction, index) -> CertificateStore.completeBatch(transaction, batch[0].number(), index)));
        return System.nanoTime() - start;
    }
}
