package zhengjian.holder.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestStore;
import zhengjian.register.Certificates;
import zhengjian.register.NewCertificate;
import zhengjian.register.PersonalData;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.TestRegister;

/** What shares promise, on whatever database. The clock stands still unless a test moves it. */
abstract class SharesContract {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PersonalData PERSONAL = PersonalData.of(new byte[32]);

    @TempDir
    Path directory;

    private TestRegister world;
    private RegisteredCertificate registered;
    private SignedHolder holder;
    private Shares shares;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        world = new TestRegister(store(directory), directory);
        NewCertificate certificate = NewCertificate.of(Certificates.certificate(1));
        world.enter(List.of(certificate));
        registered = world.register().find(certificate.certificate().number()).orElseThrow();
        holder = new OwnCertificates(world.register(), PERSONAL).holderOf(registered);
        Dossiers dossiers =
                new Dossiers(new DossierStore(world.ledger.database().reader()), PERSONAL, world.ledger(), RANDOM);
        ShareStore store = new ShareStore(world.ledger.database().jdbi());
        shares = new Shares(dossiers, world.ledger(), store, world.ledger.clock(), RANDOM);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Shares.Made make(int days, int looks) {
        return shares.make(holder.key(), registered, new ShareTerms(days, Visible.USUAL, looks));
    }

    private Share.State state(Shares.Made made) {
        return shares.find(made.code()).orElseThrow().state(world.ledger.now());
    }

    private void look(Shares.Made made) {
        world.ledger().append(shares.look(shares.find(made.code()).orElseThrow()));
    }

    @Test
    void isFoundByItsCodeAndListedForItsHolder() {
        Shares.Made made = make(7, 0);
        Share found = shares.find(made.code()).orElseThrow();
        assertThat(found).isEqualTo(made.share());
        assertThat(found.number()).isEqualTo(registered.certificate().number());
        assertThat(shares.of(holder.key())).containsExactly(found);
        assertThat(shares.find(ShareCode.draw(RANDOM))).isEmpty();
        LedgerEntry entry = world.ledger().entry(found.ledgerIndex()).orElseThrow();
        assertThat(entry.kind()).isEqualTo(EntryKind.SHARE_CHANGED);
        assertThat(entry.about()).as("names no certificate").isEqualTo(LedgerEntry.NOTHING);
    }

    @Test
    void endsWithItsPeriodToTheSecond() {
        Shares.Made made = make(1, 0);
        Instant end = made.share().expiresAt();
        assertThat(end).isEqualTo(made.share().madeAt().plus(Duration.ofDays(1)));
        assertThat(made.share().state(end.minusSeconds(1))).isEqualTo(Share.State.OPEN);
        assertThat(made.share().state(end)).isEqualTo(Share.State.EXPIRED);
    }

    @Test
    void isLookedAtAsOftenAsItsTermsAllow() {
        Shares.Made once = make(1, 1);
        look(once);
        assertThat(state(once)).isEqualTo(Share.State.USED_UP);
        assertThatThrownBy(() -> look(once)).isInstanceOf(Refused.class);
        Shares.Made often = make(1, 0);
        for (int i = 0; i < 7; i++) {
            look(often);
        }
        assertThat(shares.find(often.code()).orElseThrow().looked()).isEqualTo(7);
        assertThat(state(often)).isEqualTo(Share.State.OPEN);
    }

    @Test
    void endsAtOnceForEverybodyAndOnlyOnce() {
        Shares.Made made = make(180, 0);
        Share before = shares.find(made.code()).orElseThrow();
        shares.end(before);
        shares.end(before);
        assertThat(state(made)).isEqualTo(Share.State.ENDED);
        assertThatThrownBy(() -> world.ledger().append(shares.look(before)))
                .as("somebody who had found it just before")
                .isInstanceOf(Refused.class);
        assertThat(world.ledger().entriesAbout(made.share().ledgerIndex())).hasSize(1);
    }

    @Test
    void allEndTogether() {
        make(1, 0);
        Shares.Made other = make(7, 5);
        shares.end(other.share());
        make(30, 0);
        assertThat(shares.endAll(holder.key())).isEqualTo(2);
        assertThat(shares.endAll(holder.key())).isZero();
    }

    @Test
    void thereAreNotMoreThanFiftyOpenOnes() {
        for (int i = 0; i < Shares.MOST_OPEN; i++) {
            make(1, 0);
        }
        assertThatThrownBy(() -> make(1, 0)).isInstanceOf(Refused.class).hasMessageContaining("50");
        shares.endAll(holder.key());
        assertThat(make(1, 0).share().state(world.ledger.now())).isEqualTo(Share.State.OPEN);
    }

    @Test
    void noneIsLeftOutOfTheListByWhichAllAreEndedAndErased() {
        Shares.Made old = make(180, 0);
        ShareTerms day = new ShareTerms(1, Visible.LEAST, 0);
        Change many =
                shares.prepare(holder.key(), registered, day, Optional.empty()).change();
        for (int i = 1; i < 250; i++) {
            many = many.and(shares.prepare(holder.key(), registered, day, Optional.empty())
                    .change());
        }
        world.ledger().append(many);
        assertThat(shares.of(holder.key())).hasSize(251).contains(old.share());
    }

    @Test
    void isForgottenWithoutALeafBeingLost() {
        Shares.Made made = make(1, 0);
        long size = world.ledger().latest().size();
        world.ledger().append(shares.erase(made.share()));
        assertThat(shares.find(made.code())).isEmpty();
        assertThat(shares.of(holder.key())).isEmpty();
        assertThat(world.ledger().latest().size()).isEqualTo(size);
        assertThat(world.ledger().proven(made.share().ledgerIndex())).isPresent();
    }
}
