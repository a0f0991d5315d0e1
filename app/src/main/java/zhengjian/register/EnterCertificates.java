package zhengjian.register;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.Appended;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.NewEntry;
import zhengjian.ledger.NotAppended;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.pipeline.Pipeline;
import zhengjian.register.SignCertificate.Signed;
import zhengjian.signing.Bytes;

/**
 * Signs certificates and enters them, all or none, whatever their number.
 *
 * <p>All cores sign blocks; meanwhile the sequencer writes what is signed in chunks, between other people's changes, as
 * rows of a batch that nobody can see yet. Both follow the order of the numbers, which is that of the register's pages, so
 * that a page is written once and not again for every chunk. One last transaction appends all ledger entries, in the order
 * of the list, and gives the batch its first index: from then on all of it is visible. A batch that never gets there is
 * removed.
 */
public final class EnterCertificates {
    /** Certificates that one thread signs at a time. */
    static final int BLOCK = 32;
    /** Blocks that are signed or wait for their chunk: a thread need not wait for the one that collects. */
    static final int BLOCKS_AHEAD = 8;
    /** Chunks that wait for the sequencer: half a second of signing, so that a slow disk does not stop it. */
    static final int CHUNKS_UNDER_WAY = 4;

    /** Certificates in one transaction at least, save in the last one, and at most. */
    private static final int SMALLEST_CHUNK = 500;

    private static final int LARGEST_CHUNK = 2_000;
    /** Sealed bytes in one transaction, about: photos count. */
    private static final int CHUNK_BYTES = 8 << 20;

    private static final int KEY = 16;

    /**
     * Certificates that were entered together.
     *
     * @param count how many
     * @param appended their entries: the n-th certificate has the entry {@code appended.firstIndex() + n}
     */
    public record Entered(int count, Appended appended) {}

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

    /** As the last one, of certificates that are there, without entries of the caller's own. */
    public Entered enter(
            Collection<NewCertificate> certificates, Instant now, LedgerStore.Write also, IntConsumer entered) {
        List<NewCertificate> all = List.copyOf(certificates);
        List<CertificateNumber> numbers =
                all.stream().map(one -> one.certificate().number()).toList();
        return enter(numbers, all::get, now, also, entered);
    }

    /** As the last one, without entries of the caller's own. */
    public Entered enter(
            List<CertificateNumber> numbers,
            IntFunction<NewCertificate> certificate,
            Instant now,
            LedgerStore.Write also,
            IntConsumer entered) {
        return enter(numbers, certificate, now, also, Change.of(List.of(), (transaction, index) -> {}), entered);
    }

    /**
     * Enters certificates.
     *
     * @param numbers 1 to 1,000,000, each of which must be free
     * @param certificate makes the certificate of a place in {@code numbers}, when it is signed; called on several threads
     * @param now what the tokens state as the time of issue
     * @param also rows of the caller's own, in the same last transaction; told the index of the first certificate
     * @param next entries of the caller's own: they follow those of the certificates
     * @param entered hears after each chunk how many certificates are signed and written, on the calling thread
     * @throws Refused when a number is taken or a certificate does not fit its token; then nothing was entered
     * @throws NotAppended when the ledger does not take them; then nothing was entered, save under {@code InDoubt}
     */
    public Entered enter(
            List<CertificateNumber> numbers,
            IntFunction<NewCertificate> certificate,
            Instant now,
            LedgerStore.Write also,
            Change next,
            IntConsumer entered) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("no certificate to enter");
        }
        CompletableFuture<CertificateStore.Batch> begun = begin(numbers.size());
        int[] order = orderOfWriting(numbers);
        CertificateStore.Batch batch = joined(begun);
        try {
            List<NewEntry> entries = new Writing(batch, entered, numbers.size()).write(order, certificate, now);
            return new Entered(entries.size(), complete(batch.number(), entries, also, next));
        } catch (NotAppended.InDoubt e) {
            throw e;
        } catch (RuntimeException e) {
            remove(batch.number());
            throw e;
        }
    }

    /**
     * One certificate that is entered together with something else. Its place is taken at once; should the change never be
     * appended, the place is freed at the next start.
     *
     * @param now what the token states as the time of issue
     * @throws Refused when the certificate does not fit its token
     */
    public Change prepare(NewCertificate one, Instant now) {
        CertificateStore.Batch batch = joined(begin(1));
        Signed signed = sign.sign(one, 0, batch.statusFirst(), now);
        return Change.of(signed.entry(), (transaction, index) -> {
            CertificateStore.add(transaction, batch.number(), List.of(signed.row()));
            CertificateStore.completeBatch(transaction, batch.number(), index);
        });
    }

    private CompletableFuture<CertificateStore.Batch> begin(int certificates) {
        CertificateStore.Batch[] begun = new CertificateStore.Batch[1];
        return ledger.submit(Change.of(
                        List.of(),
                        (transaction, index) -> begun[0] = CertificateStore.beginBatch(transaction, certificates)))
                .thenApply(appended -> begun[0]);
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

    /** The places by the beginnings of their numbers: as near to the order of the register's pages as matters. */
    static int[] orderOfWriting(List<CertificateNumber> numbers) {
        long[] keys = new long[numbers.size()];
        for (int place = 0; place < keys.length; place++) {
            String number = numbers.get(place).canonical();
            long beginning = 0;
            for (int i = 0; i < 8; i++) {
                beginning = beginning * 36 + (i < number.length() ? Character.digit(number.charAt(i), 36) : 0);
            }
            keys[place] = beginning << 22 | place;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) (key & (1 << 22) - 1)).toArray();
    }

    /** How many certificates the next chunk has: few at first and at the end, where the others wait for it. */
    static int chunk(int before, int remaining) {
        return Math.max(SMALLEST_CHUNK, Math.min(LARGEST_CHUNK, Math.min(before, remaining / 2)));
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** One run: collects what was signed into chunks and has them written. */
    private final class Writing {
        private final CertificateStore.Batch batch;
        private final IntConsumer entered;
        private final NewEntry[] entries;
        private final Deque<Chunk> underWay = new ArrayDeque<>();
        private List<CertificateStore.NewRow> rows = new ArrayList<>();
        private long bytes;
        private int begun;
        private int written;

        Writing(CertificateStore.Batch batch, IntConsumer entered, int certificates) {
            this.batch = batch;
            this.entered = entered;
            this.entries = new NewEntry[certificates];
        }

        private record Chunk(List<CertificateStore.NewRow> rows, CompletableFuture<Appended> written) {}

        /** Returns the entries in the order of the list, when all rows are written. */
        List<NewEntry> write(int[] order, IntFunction<NewCertificate> certificate, Instant now) {
            try (Pipeline<List<Signed>> signing = new Pipeline<>("signing", BLOCKS_AHEAD, this::collect)) {
                for (int from = 0; from < order.length; from += BLOCK) {
                    int[] places = Arrays.copyOfRange(order, from, Math.min(order.length, from + BLOCK));
                    signing.add(() -> sign(places, certificate, now));
                }
                signing.finish();
            }
            begin();
            while (!underWay.isEmpty()) {
                finish(underWay.remove());
            }
            return Arrays.asList(entries);
        }

        private List<Signed> sign(int[] places, IntFunction<NewCertificate> certificate, Instant now) {
            List<Signed> signed = new ArrayList<>(places.length);
            for (int place : places) {
                signed.add(sign.sign(certificate.apply(place), place, batch.statusFirst(), now));
            }
            return signed;
        }

        private void collect(List<Signed> block) {
            for (Signed one : block) {
                entries[one.row().place()] = one.entry();
                rows.add(one.row());
                bytes += one.row().sealed().length + one.row().photo().length;
                if (rows.size() >= chunk(begun, entries.length - begun) || bytes >= CHUNK_BYTES) {
                    begin();
                }
            }
        }

        private void begin() {
            if (rows.isEmpty()) {
                return;
            }
            while (!underWay.isEmpty()
                    && (underWay.size() >= CHUNKS_UNDER_WAY
                            || underWay.element().written().isDone())) {
                finish(underWay.remove());
            }
            List<CertificateStore.NewRow> chunk = rows;
            underWay.add(new Chunk(
                    chunk,
                    ledger.submit(Change.of(
                            List.of(),
                            (transaction, index) -> CertificateStore.add(transaction, batch.number(), chunk)))));
            begun += chunk.size();
            rows = new ArrayList<>(chunk.size());
            bytes = 0;
        }

        private void finish(Chunk chunk) {
            try {
                joined(chunk.written());
            } catch (RuntimeException e) {
                chunk.rows().stream()
                        .map(CertificateStore.NewRow::number)
                        .filter(register::isTaken)
                        .findFirst()
                        .ifPresent(number -> {
                            throw new Refused(
                                    "证书编号 " + number + " 已被使用 / the certificate number " + number + " is taken");
                        });
                throw e;
            }
            written += chunk.rows().size();
            entered.accept(written);
        }
    }
}
