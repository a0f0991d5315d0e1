package zhengjian.holder.copy;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import zhengjian.document.Annotation;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.holder.PersonKey;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.share.Share;
import zhengjian.holder.share.ShareCode;
import zhengjian.holder.share.ShareTerms;
import zhengjian.holder.share.Shares;
import zhengjian.holder.share.Visible;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.register.RegisteredCertificate;

/** Annotated copies: made and found. One ends when its share does. Safe for threads. */
public final class Copies {
    private static final String TYPE = "holdercopy";
    private static final int ID = 16;

    private final Dossiers dossiers;
    private final Ledger ledger;
    private final Shares shares;
    private final InstantSource clock;
    private final SecureRandom random;

    public Copies(Dossiers dossiers, Ledger ledger, Shares shares, InstantSource clock, SecureRandom random) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.shares = shares;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes one, with its code, in one transaction. Who holds the certificate has been seen to.
     *
     * @param days as of {@link ShareTerms}
     * @throws zhengjian.ledger.NotAppended.Refused when there are too many open shares
     * @throws IllegalArgumentException when purpose, recipient or period cannot be taken
     */
    public Copy make(
            SignedHolder holder, RegisteredCertificate registered, String purpose, String recipient, int days) {
        byte[] bytes = new byte[ID];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        ShareTerms terms = new ShareTerms(days, Visible.USUAL, 0);
        Shares.Prepared share = shares.prepare(holder.key(), registered, terms, Optional.of(id));
        String code = share.code().grouped();
        // refuses what cannot be printed, before anything is stored
        new Annotation(purpose, recipient, share.expiresAt(), code, clock.instant());
        byte[] content = Copy.encode(holder.key(), registered.certificate().number(), purpose, recipient, code);
        Change entry = dossiers.state(subject(id), EntryKind.COPY_CHANGED, LedgerEntry.NOTHING, content, earlier -> {});
        ledger.append(entry.and(share.change()));
        return find(holder.key(), id).orElseThrow();
    }

    /** The copy of that number if it is this person's. */
    public Optional<Copy> find(PersonKey person, String id) {
        if (!Copy.ID.matcher(id).matches()) {
            return Optional.empty();
        }
        List<Statement> statements = dossiers.read(subject(id));
        return statements.stream()
                .findFirst()
                .flatMap(made -> share(made).map(share -> Copy.parse(id, made, share)))
                .filter(copy -> copy.person().equals(person));
    }

    /** The copy on which this share's code is printed. */
    public Optional<Copy> of(Share share) {
        return share.copy().flatMap(id -> find(share.person(), id));
    }

    private Optional<Share> share(Statement made) {
        return ShareCode.parse(Copy.code(made)).flatMap(shares::find);
    }

    /** Those of a person, the newest first. */
    public List<Copy> of(PersonKey person) {
        return shares.of(person).stream().flatMap(share -> of(share).stream()).toList();
    }

    /** Forgets the copy of a share that has ended. */
    public Change erase(Share share) {
        return share.copy()
                .map(id -> dossiers.erase(subject(id)))
                .orElseGet(() -> Change.of(List.of(), (transaction, index) -> {}));
    }

    private static Subject subject(String id) {
        return new Subject(TYPE, id);
    }
}
