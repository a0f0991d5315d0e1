package zhengjian.register;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import zhengjian.ledger.Appended;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.NewEntry;
import zhengjian.ledger.NotAppended;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.signing.Bytes;

/**
 * Signs certificates and enters them, all or none, whatever their number.
 *
 * <p>Signing threads prepare chunks; the sequencer writes each chunk as soon as it is ready, between other people's
 * changes, as rows of a batch that nobody can see yet. One last transaction appends all ledger entries and gives the batch
 * its first index: from then on all of it is visible. A batch that never gets there is removed.
 */
public final class EnterCertificates {
    /** Certificates in one transaction. */
    static final int CHUNK = 500;

    static final int CHUNKS_UNDER_WAY = 8;
    private static final int KEY = 16;

    private final Ledger ledger;
    private final Register register;
    private final SignCertificate sign;
    private final SecureRandom random;

    public EnterCertificates(Ledger ledger, Register register, SignCertificate sign, SecureRandom random) {
        this.ledger = ledger;
        this.register = register;
        this.sign = sign;
        this.random = random;
    }

    /**
     * Removes what earlier runs left unfinished. To be called once, before the first {@link #enter}.
     *
     * @return batches removed
     */
    public int removeUnfinished() {
        List<Long> batches = register.unfinishedBatches();
        batches.forEach(this::remove);
        return batches.size();
    }

    /**
     * Enters the certificates.
     *
     * @param certificates 1 to 1,000,000; each number must be free
     * @param now what the tokens state as the time of issue
     * @param also rows of the caller's own, in the same last transaction; told the index of the first certificate
     * @param entered hears after each chunk how many certificates are signed and written, on the calling thread
     * @throws Refused when a number is taken or a certificate does not fit its token; then nothing was entered
     * @throws NotAppended when the ledger does not take them; then nothing was entered, save under {@code InDoubt}
     */
    public Entered enter(
            Collection<NewCertificate> certificates, Instant now, LedgerStore.Write also, IntConsumer entered) {
        return enter(certificates, now, also, Change.of(List.of(), (transaction, index) -> {}), entered);
    }

    /** As the other one, with entries of the caller's own: they follow those of the certificates. */
    public Entered enter(Collection<NewCertificate> certificates, Instant now, Change next, IntConsumer entered) {
        return enter(certificates, now, (transaction, index) -> {}, next, entered);
    }

    private Entered enter(
            Collection<NewCertificate> certificates,
            Instant now,
            LedgerStore.Write also,
            Change next,
            IntConsumer entered) {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no certificate to enter");
        }
        CertificateStore.Batch batch = begin(certificates.size());
        try {
            List<NewEntry> entries = write(batch, certificates, now, entered);
            return new Entered(entries.size(), complete(batch.number(), entries, also, next));
        } catch (NotAppended.InDoubt e) {
            throw e;
        } catch (RuntimeException e) {
            remove(batch.number());
            throw e;
        }
    }

    private CertificateStore.Batch begin(int certificates) {
        CertificateStore.Batch[] begun = new CertificateStore.Batch[1];
        ledger.append(Change.of(
                List.of(), (transaction, index) -> begun[0] = CertificateStore.beginBatch(transaction, certificates)));
        return begun[0];
    }

    private void remove(long batch) {
        ledger.append(Change.of(List.of(), (transaction, index) -> CertificateStore.removeBatch(transaction, batch)));
    }

    private Appended complete(long batch, List<NewEntry> entries, LedgerStore.Write also, Change next) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return ledger.append(Change.of(entries, (transaction, index) -> {
                    CertificateStore.completeBatch(transaction, batch, index);
                    also.write(transaction, index);
                })
                .and(next)
                .withKey(Bytes.copyOf(key)));
    }

    /** Signs and writes chunk after chunk; the order of the entries is that of the certificates. */
    private List<NewEntry> write(
            CertificateStore.Batch batch, Collection<NewCertificate> certificates, Instant now, IntConsumer entered) {
        List<NewEntry> entries = new ArrayList<>(certificates.size());
        ExecutorService signers = signers();
        try {
            Deque<UnderWay> underWay = new ArrayDeque<>();
            Iterator<NewCertificate> source = certificates.iterator();
            for (int first = 0; source.hasNext() || !underWay.isEmpty(); ) {
                while (source.hasNext() && underWay.size() < CHUNKS_UNDER_WAY) {
                    List<NewCertificate> chunk = take(source);
                    underWay.add(start(batch, first, chunk, now, signers));
                    first += chunk.size();
                }
                finish(underWay.remove(), entries);
                entered.accept(entries.size());
            }
            return entries;
        } finally {
            signers.shutdownNow();
        }
    }

    /** One thread for each core: writing takes little of them. */
    static ExecutorService signers() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    private static List<NewCertificate> take(Iterator<NewCertificate> source) {
        List<NewCertificate> chunk = new ArrayList<>(CHUNK);
        while (source.hasNext() && chunk.size() < CHUNK) {
            chunk.add(source.next());
        }
        return chunk;
    }

    /** A chunk that is being signed, then written. */
    private record UnderWay(
            List<NewCertificate> chunk,
            CompletableFuture<List<SignCertificate.Signed>> signed,
            CompletableFuture<Appended> written) {}

    private UnderWay start(
            CertificateStore.Batch batch, int first, List<NewCertificate> chunk, Instant now, ExecutorService signers) {
        CompletableFuture<List<SignCertificate.Signed>> signed =
                CompletableFuture.supplyAsync(() -> sign.sign(chunk, batch.statusFirst() + first, now), signers);
        CompletableFuture<Appended> written = signed.thenCompose(rows -> ledger.submit(Change.of(
                List.of(),
                (transaction, index) -> CertificateStore.add(
                        transaction,
                        batch.number(),
                        first,
                        rows.stream().map(SignCertificate.Signed::row).toList()))));
        return new UnderWay(chunk, signed, written);
    }

    private void finish(UnderWay underWay, List<NewEntry> entries) {
        try {
            underWay.written().join();
            underWay.signed().join().forEach(one -> entries.add(one.entry()));
        } catch (CompletionException e) {
            for (NewCertificate one : underWay.chunk()) {
                if (register.isTaken(one.certificate().number())) {
                    throw new Refused("证书编号 " + one.certificate().number() + " 已被使用 / the certificate number "
                            + one.certificate().number() + " is taken");
                }
            }
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }
}
