package zhengjian.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestLedger;
import zhengjian.ledger.TestStore;
import zhengjian.register.PersonalData;
import zhengjian.register.RegisterDamaged;
import zhengjian.signing.Bytes;

/** What dossiers promise, on whatever database. */
abstract class DossierContract {
    private static final Subject ZHANG = new Subject("account", "zhang");
    private static final Subject LI = new Subject("account", "li");
    private static final Subject OTHER_TYPE = new Subject("accounts", "zhang");

    @TempDir
    Path directory;

    private TestLedger ledger;
    private Dossiers dossiers;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        ledger = new TestLedger(store(directory), directory.resolve("second"));
        dossiers = newDossiers();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Dossiers newDossiers() {
        return new Dossiers(
                new DossierStore(ledger.database().reader()),
                PersonalData.of(new byte[32]),
                ledger.ledger(),
                new SecureRandom());
    }

    private long state(Subject subject, String content) {
        return ledger.ledger()
                .append(dossiers.state(
                        subject,
                        EntryKind.ACCOUNT_CHANGED,
                        LedgerEntry.NOTHING,
                        content.getBytes(StandardCharsets.UTF_8),
                        earlier -> {}))
                .firstIndex();
    }

    private List<String> contents(Subject subject) {
        return dossiers.read(subject).stream()
                .map(statement -> new String(statement.content().toArray(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void readsStatementsInTheirOrderWithTimeAndEntry() throws Exception {
        long first = state(ZHANG, "一");
        state(LI, "别人");
        ledger.advance(Duration.ofHours(2));
        long second = state(ZHANG, "二");
        ledger.restart();
        dossiers = newDossiers();
        List<Statement> statements = dossiers.read(ZHANG);
        assertThat(contents(ZHANG)).containsExactly("一", "二");
        assertThat(statements).extracting(Statement::ledgerIndex).containsExactly(first, second);
        assertThat(Duration.between(statements.get(0).at(), statements.get(1).at()))
                .isEqualTo(Duration.ofHours(2));
        assertThat(statements).extracting(Statement::kind).containsOnly(EntryKind.ACCOUNT_CHANGED);
        assertThat(dossiers.read(new Subject("account", "nobody"))).isEmpty();
    }

    @Test
    void listsSubjectsOfOneTypeByTheirLastStatement() {
        state(ZHANG, "一");
        state(OTHER_TYPE, "另一类");
        state(LI, "二");
        assertThat(dossiers.newest("account", 10)).containsExactly(LI, ZHANG);
        state(ZHANG, "三");
        assertThat(dossiers.newest("account", 10)).containsExactly(ZHANG, LI);
        assertThat(dossiers.newest("account", 1)).containsExactly(ZHANG);
        assertThat(dossiers.newest("request", 10)).isEmpty();
    }

    @Test
    void asksTheConditionAboutWhatWasStatedBeforeAndStoresNothingWhenItRefuses() {
        state(ZHANG, "一");
        long size = ledger.ledger().latest().size();
        assertThatThrownBy(() -> ledger.ledger()
                        .append(dossiers.state(
                                ZHANG, EntryKind.ACCOUNT_CHANGED, LedgerEntry.NOTHING, new byte[] {2}, earlier -> {
                                    assertThat(earlier)
                                            .containsExactly(Bytes.copyOf("一".getBytes(StandardCharsets.UTF_8)));
                                    throw new Refused("不行 / no");
                                })))
                .isInstanceOf(Refused.class)
                .hasMessage("不行 / no");
        assertThat(contents(ZHANG)).containsExactly("一");
        assertThat(ledger.ledger().latest().size()).isEqualTo(size);
    }

    @Test
    void aRowThatWasMovedToAnotherSubjectIsNotRead() throws Exception {
        state(ZHANG, "经办");
        execute("update dossier set subject = 'account/li'");
        assertThatThrownBy(() -> dossiers.read(LI)).isInstanceOf(RegisterDamaged.class);
    }

    @Test
    void aRowThatWasReplacedByAnEarlierOneIsNotRead() throws Exception {
        state(ZHANG, "启用");
        state(ZHANG, "停用");
        execute("update dossier set sealed = (select d.sealed from dossier d where d.ledger_index = 0),"
                + " salt = (select d.salt from dossier d where d.ledger_index = 0) where ledger_index = 1");
        assertThatThrownBy(() -> dossiers.read(ZHANG)).isInstanceOf(RegisterDamaged.class);
    }

    @Test
    void aRowBeyondTheLedgerIsNotRead() throws Exception {
        state(ZHANG, "一");
        execute("insert into dossier (ledger_index, subject, salt, sealed)"
                + " select 77, subject, salt, sealed from dossier");
        assertThat(contents(ZHANG)).containsExactly("一");
    }

    private void execute(String sql) throws Exception {
        ledger.stop();
        ledger.openDatabase();
        try (Connection connection = ledger.database().writer().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThat(statement.executeUpdate()).isPositive();
        }
        ledger.database().close();
        ledger.start();
        dossiers = newDossiers();
    }
}
