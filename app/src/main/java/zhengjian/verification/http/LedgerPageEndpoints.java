package zhengjian.verification.http;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.page.LedgerPage;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.InclusionProof;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.SignedNote;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;
import zhengjian.web.Problems;

/** The ledger for a lay person: its size and fingerprint, where a certificate stands, whether anybody changed the past. */
public final class LedgerPageEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int LONGEST_TYPED = 64;
    private static final int LONGEST_CHECKPOINT = 4096;

    private final Ledger ledger;
    private final Register register;
    private final AttemptLimits limits;
    private final Pages pages;
    private final InstantSource clock;

    public LedgerPageEndpoints(
            Ledger ledger, Register register, AttemptLimits limits, Pages pages, InstantSource clock) {
        this.ledger = ledger;
        this.register = register;
        this.limits = limits;
        this.pages = pages;
        this.clock = clock;
    }

    /** {@code GET /ledger}. */
    public void show(Context context) {
        show(context, newest(), Optional.empty(), Optional.empty());
    }

    /** {@code POST /ledger}: form {@code number}, or {@code checkpoint}. */
    public void ask(Context context) {
        limits.admit(context);
        Newest newest = newest();
        String checkpoint = context.formParam("checkpoint");
        String number = context.formParam("number");
        if (checkpoint != null) {
            show(context, newest, Optional.empty(), Optional.of(compare(checkpoint, newest.checkpoint())));
        } else {
            placed(context, number == null ? "" : number, newest);
        }
    }

    /** {@code GET /ledger/entry/{index}}: 404 for one that the newest checkpoint does not cover. */
    public void entry(Context context) {
        Newest newest = newest();
        String index = context.pathParam("index");
        if (!INDEX.matcher(index).matches()
                || Long.parseLong(index) >= newest.checkpoint().size()) {
            throw Problems.notFound()
                    .withDetail("公开账本里没有这一条。 The ledger has no such entry.")
                    .exception();
        }
        show(context, newest, Optional.of(place("", Long.parseLong(index), newest.checkpoint())), Optional.empty());
    }

    /** A number that is not there is answered in the same time as one that answers with its name only. */
    private void placed(Context context, String number, Newest newest) {
        long start = System.nanoTime();
        LedgerPage.Place place = place(context, number, newest);
        if (place.found()) {
            show(context, newest, Optional.of(place), Optional.empty());
        } else {
            context.future(() -> DueTime.notFound(place, start)
                    .thenAccept(missing -> show(context, newest, Optional.of(missing), Optional.empty())));
        }
    }

    private record Newest(String note, Checkpoint checkpoint) {}

    private Newest newest() {
        String note = ledger.latestNote();
        try {
            return new Newest(note, Checkpoint.parse(ledger.key().open(SignedNote.parse(note))));
        } catch (NoteException impossible) {
            throw new IllegalStateException("the ledger's own checkpoint cannot be read", impossible);
        }
    }

    private void show(
            Context context,
            Newest newest,
            Optional<LedgerPage.Place> place,
            Optional<LedgerPage.Comparison> comparison) {
        pages.show(
                context,
                new LedgerPage(
                        newest.checkpoint().origin(),
                        newest.checkpoint().size(),
                        clock.instant().atZone(ZONE).toOffsetDateTime().withNano(0),
                        newest.checkpoint().root().hex(),
                        newest.note(),
                        place,
                        comparison));
    }

    private LedgerPage.Place place(Context context, String typed, Newest newest) {
        String shown = typed.length() <= LONGEST_TYPED ? typed : typed.substring(0, LONGEST_TYPED);
        try {
            CertificateNumber number = CertificateNumber.parse(typed);
            limits.admit(context, number.canonical());
            Optional<RegisteredCertificate> found = register.find(number).filter(any -> !any.earlierNumber());
            if (found.isEmpty()) {
                limits.failed(number.canonical());
            }
            return found.map(certificate -> place(number.text(), certificate.ledgerIndex(), newest.checkpoint()))
                    .orElseGet(() -> LedgerPage.Place.missing(shown));
        } catch (BadNumber unreadable) {
            return LedgerPage.Place.missing(shown);
        }
    }

    private LedgerPage.Place place(String number, long index, Checkpoint newest) {
        if (index >= newest.size()) {
            return LedgerPage.Place.missing(number);
        }
        InclusionProof proof = ledger.inclusion(index, newest.size());
        byte[] entry = ledger.leaf(index).orElseThrow();
        Hash leaf = Hash.ofLeaf(entry);
        if (!proof.proves(leaf, newest.root())) {
            throw new IllegalStateException("entry " + index + " is not in the ledger of " + newest.size());
        }
        return new LedgerPage.Place(
                number,
                true,
                index,
                newest.size(),
                HexFormat.of().formatHex(entry),
                ledger.entry(index).map(LedgerPageEndpoints::said),
                steps(proof));
    }

    private static LedgerPage.Said said(LedgerEntry entry) {
        return new LedgerPage.Said(
                entry.kind().word(),
                entry.kind().chinese(),
                entry.at().atZone(ZONE).toOffsetDateTime());
    }

    /** Which side each sibling stands on (RFC 9162 §2.1.3.2). */
    static List<LedgerPage.Node> steps(InclusionProof proof) {
        List<LedgerPage.Node> steps = new ArrayList<>();
        long node = proof.index();
        long last = proof.size() - 1;
        for (Hash sibling : proof.path()) {
            boolean left = (node & 1) == 1 || node == last;
            steps.add(new LedgerPage.Node(sibling.hex(), left));
            while (left && (node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
            node >>= 1;
            last >>= 1;
        }
        return steps;
    }

    private LedgerPage.Comparison compare(String pasted, Checkpoint newest) {
        try {
            Checkpoint old = Checkpoint.parse(ledger.key().open(SignedNote.parse(tidied(pasted))));
            boolean same = old.size() > 0
                    && old.size() <= newest.size()
                    && ledger.consistency(old.size(), newest.size()).proves(old.root(), newest.root());
            return new LedgerPage.Comparison(
                    old.size(), same ? LedgerPage.Outcome.SAME_BEGINNING : LedgerPage.Outcome.DIFFERENT);
        } catch (NoteException unreadable) {
            return new LedgerPage.Comparison(0, LedgerPage.Outcome.UNREADABLE);
        }
    }

    /** Browsers send line ends of their own, and people lose the last one. */
    private static String tidied(String pasted) {
        String cut = pasted.length() <= LONGEST_CHECKPOINT ? pasted : pasted.substring(0, LONGEST_CHECKPOINT);
        return cut.replace("\r\n", "\n").strip() + "\n";
    }
}
