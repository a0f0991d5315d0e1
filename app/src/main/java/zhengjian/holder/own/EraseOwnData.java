package zhengjian.holder.own;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import zhengjian.dossier.Content;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Subject;
import zhengjian.holder.Addresses;
import zhengjian.holder.PersonKey;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.claim.Claim;
import zhengjian.holder.claim.Claims;
import zhengjian.holder.copy.Copies;
import zhengjian.holder.share.Share;
import zhengjian.holder.share.Shares;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.signing.cose.CborItem;

/**
 * Forgets what a holder left with us: share codes and copies (ended first), settled requests, the address. Salts go with the
 * contents, so the entries of the ledger stay and are mute: the tree is whole. Certificates, their status and the receipts of
 * those who checked are kept by duty, see docs/decisions/holder-data.md.
 */
public final class EraseOwnData {
    private static final String TYPE = "holdererasure";
    private static final int ID = 16;

    private final Dossiers dossiers;
    private final Ledger ledger;
    private final Shares shares;
    private final Copies copies;
    private final Claims claims;
    private final Addresses addresses;
    private final InstantSource clock;
    private final SecureRandom random;

    public EraseOwnData(
            Dossiers dossiers,
            Ledger ledger,
            Shares shares,
            Copies copies,
            Claims claims,
            Addresses addresses,
            InstantSource clock,
            SecureRandom random) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.shares = shares;
        this.copies = copies;
        this.claims = claims;
        this.addresses = addresses;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What would go, and what would stay although it is the holder's own.
     *
     * @param open share codes that still work: they would be ended
     * @param unsettled requests that stay until they are settled
     */
    public record Plan(int shares, int open, int copies, int settled, int unsettled, boolean address) {
        /** Whether there is anything to forget. */
        public boolean isEmpty() {
            return shares == 0 && settled == 0 && !address;
        }

        /** Changes when anything in it does: what is confirmed is what was shown. */
        public String fingerprint() {
            return shares + "-" + open + "-" + copies + "-" + settled + "-" + unsettled + "-" + (address ? 1 : 0);
        }
    }

    /** What there is now. */
    public Plan plan(SignedHolder holder) {
        PersonKey person = holder.key();
        Instant now = clock.instant();
        List<Share> all = shares.of(person);
        List<Claim> made = claims.of(person);
        int unsettled = (int) made.stream()
                .filter(claim -> claim.state() == Claim.State.RECEIVED)
                .count();
        return new Plan(
                all.size(),
                (int) all.stream()
                        .filter(share -> share.state(now) == Share.State.OPEN)
                        .count(),
                (int) all.stream().filter(share -> share.copy().isPresent()).count(),
                made.size() - unsettled,
                unsettled,
                addresses.find(person).isPresent());
    }

    /** Forgets it, in one transaction with an entry that says that something was forgotten and not whose it was. */
    public Plan erase(SignedHolder holder) {
        PersonKey person = holder.key();
        Plan plan = plan(holder);
        shares.endAll(person);
        byte[] bytes = new byte[ID];
        random.nextBytes(bytes);
        Change change = dossiers.state(
                new Subject(TYPE, HexFormat.of().formatHex(bytes)),
                EntryKind.HOLDER_CLAIM,
                LedgerEntry.NOTHING,
                Content.encode(CborItem.of("erased"), CborItem.of(plan.shares()), CborItem.of(plan.settled())),
                earlier -> {});
        for (Share share : shares.of(person)) {
            change = change.and(copies.erase(share)).and(shares.erase(share));
        }
        for (Claim claim : claims.of(person)) {
            if (claim.state() != Claim.State.RECEIVED) {
                change = change.and(claims.erase(claim));
            }
        }
        ledger.append(change.and(addresses.erase(person)));
        return plan;
    }
}
