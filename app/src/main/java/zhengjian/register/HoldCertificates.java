package zhengjian.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.Change;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.ledger.NewEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.pipeline.Cores;
import zhengjian.pipeline.Pipeline;
import zhengjian.register.SignCertificate.Signed;
import zhengjian.register.held.HeldStore;
import zhengjian.signing.Bytes;

/**
 * Signs certificates and stores them bit by bit, seen by nobody, until all of them are published in one transaction, or
 * undone. Until then the ledger has no entry of theirs, no read returns them, and the status lists say against their places;
 * those of an undone batch stay taken for ever. Certificates of held batches have no photos. Safe for threads.
 */
public final class HoldCertificates {
    private static final int NUMBER_AT = Integer.BYTES + Commitment.LENGTH;

    private final HeldStore store;
    private final SignCertificate sign;
    private final Cores cores;

    /** @param cores on which certificates are signed */
    public HoldCertificates(HeldStore store, SignCertificate sign, Cores cores) {
        this.store = store;
        this.sign = sign;
        this.cores = cores;
    }

    /** A held batch. @param statusFirst place of its first certificate in the status lists */
    public record Held(long batch, long statusFirst, int certificates) {}

    /** Begins a batch inside the sequencer's transaction. */
    public static Held begin(Transaction transaction, int certificates) throws SQLException {
        CertificateStore.Batch batch = CertificateStore.beginBatch(transaction, certificates);
        HeldStore.hold(transaction, batch.number());
        return new Held(batch.number(), batch.statusFirst(), certificates);
    }

    /** Places in the order in which they are stored best. */
    public static int[] orderOfWriting(List<CertificateNumber> numbers) {
        return EnterCertificates.orderOfWriting(numbers);
    }

    /**
     * Some certificates, signed.
     *
     * @param change stores them
     * @param failures sentences by the places that could not be signed
     */
    public record Stored(Change change, Map<Integer, String> failures) {}

    /**
     * Signs some certificates on all cores; stores nothing yet.
     *
     * @param places in the batch, each of which comes once until it is stored
     * @param certificate makes the one of a place; called on several threads
     * @param now what the tokens state as the time of issue
     * @throws RuntimeException when none could be signed, for a reason that lies in none of them
     */
    public Stored store(Held held, int[] places, IntFunction<NewCertificate> certificate, Instant now) {
        List<Attempt> attempts = new ArrayList<>();
        try (Pipeline<List<Attempt>> signing =
                new Pipeline<>("signing", cores, EnterCertificates.BLOCKS_AHEAD, attempts::addAll)) {
            for (int from = 0; from < places.length; from += EnterCertificates.BLOCK) {
                int[] block = Arrays.copyOfRange(places, from, Math.min(places.length, from + EnterCertificates.BLOCK));
                signing.add(() -> attempts(held, block, certificate, now));
            }
            signing.finish();
        }
        List<Signed> signed =
                attempts.stream().flatMap(one -> one.signed().stream()).toList();
        Map<Integer, String> failures = new TreeMap<>();
        for (Attempt attempt : attempts) {
            attempt.failure().ifPresent(failure -> {
                if (signed.isEmpty() && !(failure instanceof Refused)) {
                    throw failure;
                }
                failures.put(attempt.place(), sentence(failure));
            });
        }
        return new Stored(storing(held, signed), failures);
    }

    private record Attempt(int place, Optional<Signed> signed, Optional<RuntimeException> failure) {}

    private List<Attempt> attempts(Held held, int[] places, IntFunction<NewCertificate> certificate, Instant now) {
        List<Attempt> attempts = new ArrayList<>(places.length);
        for (int place : places) {
            cores.giveWay();
            try {
                NewCertificate one = certificate.apply(place);
                if (one.photo().isPresent()) {
                    throw new Refused("批次内的证书不带照片 / certificates of a batch have no photos");
                }
                Signed signed = sign.sign(one, place, held.statusFirst(), now);
                attempts.add(new Attempt(place, Optional.of(signed), Optional.empty()));
            } catch (RuntimeException e) {
                attempts.add(new Attempt(place, Optional.empty(), Optional.of(e)));
            }
        }
        return attempts;
    }

    private static String sentence(RuntimeException failure) {
        return failure instanceof Refused
                ? String.valueOf(failure.getMessage())
                : "未能签名，可重试 / could not be signed; try again";
    }

    private static Change storing(Held held, List<Signed> signed) {
        if (signed.isEmpty()) {
            return Change.of(List.of(), (transaction, index) -> {});
        }
        List<CertificateStore.NewRow> rows = signed.stream().map(Signed::row).toList();
        byte[] entries = entries(signed);
        return Change.of(List.of(), (transaction, index) -> {
            CertificateStore.add(transaction, held.batch(), rows);
            HeldStore.addChunk(transaction, held.batch(), rows.get(0).place(), entries);
        });
    }

    /** For each certificate its place (4 bytes), commitment (32 bytes), length of its number (1 byte) and number. */
    private static byte[] entries(List<Signed> signed) {
        int length = 0;
        for (Signed one : signed) {
            length += NUMBER_AT + 1 + one.row().number().canonical().length();
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        for (Signed one : signed) {
            byte[] number = one.row().number().canonical().getBytes(StandardCharsets.US_ASCII);
            out.putInt(one.row().place())
                    .put(one.entry().commitment().toArray())
                    .put((byte) number.length)
                    .put(number);
        }
        return out.array();
    }

    /** Reads entries. Each entry is heard with its place. */
    private static void read(byte[] chunk, Heard heard) {
        ByteBuffer in = ByteBuffer.wrap(chunk);
        while (in.hasRemaining()) {
            int place = in.getInt();
            byte[] commitment = new byte[Commitment.LENGTH];
            in.get(commitment);
            byte[] number = new byte[in.get()];
            in.get(number);
            heard.hear(place, Bytes.copyOf(commitment), new String(number, StandardCharsets.US_ASCII));
        }
    }

    @FunctionalInterface
    private interface Heard {
        void hear(int place, Bytes commitment, String number);
    }

    /**
     * Publishes a batch that is complete: the entries of all its certificates in the order of their places, and from then on
     * all of it is visible.
     *
     * @throws Refused when a certificate is missing; and in the transaction, when the batch is not held any more
     */
    public Change publish(Held held) {
        NewEntry[] entries = new NewEntry[held.certificates()];
        int[] found = {0};
        for (byte[] chunk : store.chunks(held.batch())) {
            read(chunk, (place, commitment, number) -> {
                if (place < 0 || place >= entries.length || entries[place] != null) {
                    throw new RegisterDamaged("a held batch has the place " + place + " twice, or beyond its end");
                }
                entries[place] = NewEntry.of(EntryKind.CERTIFICATE_ISSUED, commitment);
                found[0]++;
            });
        }
        if (found[0] != entries.length) {
            throw new Refused("批次应有 " + entries.length + " 份证书，现有 " + found[0] + " 份，不能公布 / the batch has " + found[0]
                    + " of " + entries.length + " certificates and cannot be published");
        }
        return Change.of(Arrays.asList(entries), (transaction, index) -> {
            if (!HeldStore.publish(transaction, held.batch(), index)) {
                throw notHeld();
            }
        });
    }

    private static Refused notHeld() {
        return new Refused("批次已公布或已撤回 / the batch has been published or undone");
    }

    /** Removes every certificate of a batch that was not published. */
    public static Change undo(Held held) {
        return Change.of(List.of(), (transaction, index) -> {
            List<String> numbers = new ArrayList<>(held.certificates());
            for (byte[] chunk : HeldStore.chunks(transaction, held.batch())) {
                read(chunk, (place, commitment, number) -> numbers.add(number));
            }
            if (!HeldStore.undo(transaction, held.batch(), numbers)) {
                throw notHeld();
            }
        });
    }
}
