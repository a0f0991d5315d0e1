package zhengjian.batch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.approval.ActKind;
import zhengjian.approval.Approval;
import zhengjian.approval.NotAllowed;
import zhengjian.dossier.Content;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.RegisterDamaged;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;

/**
 * Imports into a register that is not empty, by two people of staff. What is approved is one file, by its hash, under one
 * publication; the approval is used by importing that very file.
 */
public final class ImportApprovals implements ActKind<ListToImport> {
    private static final String TYPE = "importlist";
    private static final int FIELDS = 3;
    private static final int APPROVED_FIELDS = 3;

    private final Dossiers dossiers;

    public ImportApprovals(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String word() {
        return "import-list";
    }

    @Override
    public byte[] encode(ListToImport list) {
        return Content.encode(
                CborItem.of(list.sha256()), CborItem.of(list.publication()), CborItem.of(list.certificates()));
    }

    @Override
    public ListToImport parse(Bytes content) {
        return Content.read(
                content,
                FIELDS,
                "list to be imported",
                read -> new ListToImport(read.text(1), read.text(2), Math.toIntExact(read.number(3))));
    }

    @Override
    public void requireMayAsk(ListToImport list, Account account) {
        requireStaff(account);
    }

    @Override
    public void requireMayDecide(ListToImport list, Account account) {
        requireStaff(account);
    }

    private static void requireStaff(Account account) {
        if (!account.role().changesCertificates()) {
            throw new NotAllowed("须由发证机关经办人员办理 / only the authority's staff may do this");
        }
    }

    @Override
    public void requirePossible(ListToImport list, LocalDate on) {
        if (isApproved(list.sha256(), list.publication())) {
            throw new Refused("这份名单已获批准，可以导入 / this list is approved already and can be imported");
        }
    }

    @Override
    public Change change(ListToImport list, Approval approval) {
        byte[] content = Content.encode(
                CborItem.of(list.publication()), CborItem.of(approval.on().toString()), CborItem.of(approval.actor()));
        return dossiers.state(
                subject(list.sha256()), EntryKind.IMPORT_APPROVED, LedgerEntry.NOTHING, content, earlier -> {
                    if (earlier.stream().anyMatch(one -> list.publication().equals(publication(one)))) {
                        throw new Refused("这份名单已获批准 / this list is approved already");
                    }
                });
    }

    /** Whether two people have approved that this file is imported under that publication. */
    public boolean isApproved(String sha256, String publication) {
        List<Statement> statements = dossiers.read(subject(sha256));
        for (Statement statement : statements) {
            if (statement.kind() != EntryKind.IMPORT_APPROVED) {
                throw new RegisterDamaged("an approved import is an entry of kind " + statement.kind());
            }
        }
        return statements.stream().anyMatch(statement -> publication.equals(publication(statement.content())));
    }

    private static String publication(Bytes content) {
        return Content.read(content, APPROVED_FIELDS, "approval of an import", read -> read.text(1));
    }

    private static Subject subject(String sha256) {
        return new Subject(TYPE, sha256);
    }

    @Override
    public Map<String, Object> describe(ListToImport list) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("sha256", list.sha256());
        described.put("documentNumber", list.publication());
        described.put("certificates", list.certificates());
        return described;
    }
}
