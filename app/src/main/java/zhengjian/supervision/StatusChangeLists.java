package zhengjian.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import zhengjian.approval.ActKind;
import zhengjian.approval.Approval;
import zhengjian.approval.NotAllowed;
import zhengjian.certificate.CertificateNumber;
import zhengjian.dossier.Content;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.ChangeStatus;
import zhengjian.register.StatusChange;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;

/** Changes of status by list, by two people: the second one types how many certificates there are. All of them, or none. */
public final class StatusChangeLists implements ActKind<StatusChangeList> {
    private static final int FIELDS = 5;
    private static final int FIELDS_WITH_MISCONDUCT = 7;
    private static final String BETWEEN = " ";

    private final ChangeStatus changes;
    private final Sanctions sanctions;
    private final PublicPreview preview;

    /**
     * @param sanctions what a revocation means for its person
     * @param preview what the public is answered
     */
    public StatusChangeLists(ChangeStatus changes, Sanctions sanctions, PublicPreview preview) {
        this.changes = changes;
        this.sanctions = sanctions;
        this.preview = preview;
    }

    @Override
    public String word() {
        return "status-change-list";
    }

    @Override
    public byte[] encode(StatusChangeList list) {
        List<CborItem> fields = new ArrayList<>(List.of(
                CborItem.of(list.kind().code()),
                CborItem.of(list.reason()),
                CborItem.of(list.document()),
                CborItem.of(list.actor()),
                CborItem.of(String.join(
                        BETWEEN,
                        list.numbers().stream()
                                .map(CertificateNumber::canonical)
                                .toList()))));
        list.misconduct().ifPresent(one -> fields.addAll(Sanctions.fields(one)));
        return Content.encode(fields.toArray(new CborItem[0]));
    }

    @Override
    public StatusChangeList parse(Bytes bytes) {
        boolean withMisconduct = Content.fields(bytes) == FIELDS_WITH_MISCONDUCT;
        return Content.read(
                bytes,
                withMisconduct ? FIELDS_WITH_MISCONDUCT : FIELDS,
                "list of changes of status",
                content -> new StatusChangeList(
                        EntryKind.ofCode(content.number(1)).orElseThrow(),
                        content.text(2),
                        content.text(3),
                        content.text(4),
                        Arrays.stream(content.text(5).split(BETWEEN, -1))
                                .map(CertificateNumber::parse)
                                .toList(),
                        withMisconduct ? Optional.of(Sanctions.misconduct(content, FIELDS + 1)) : Optional.empty()));
    }

    @Override
    public OptionalInt typed(StatusChangeList list) {
        return OptionalInt.of(list.numbers().size());
    }

    @Override
    public void requireMayAsk(StatusChangeList list, Account account) {
        requireStaff(account);
    }

    @Override
    public void requireMayDecide(StatusChangeList list, Account account) {
        requireStaff(account);
    }

    static void requireStaff(Account account) {
        if (!account.role().changesCertificates()) {
            throw new NotAllowed("须由经办人员办理 / only staff may do this");
        }
    }

    @Override
    public void requirePossible(StatusChangeList list, LocalDate on) {
        list.changes(list.actor()).forEach(changes::prepare);
        list.misconduct().ifPresent(one -> sanctions.require(one, on));
    }

    /** What stands against each certificate, by its place in the list; empty when nothing does. */
    public Map<Integer, String> findings(StatusChangeList list) {
        Map<Integer, String> findings = new LinkedHashMap<>();
        int place = 0;
        for (StatusChange change : list.changes(list.actor())) {
            try {
                changes.prepare(change);
            } catch (Refused e) {
                findings.put(place, String.valueOf(e.getMessage()));
            }
            place++;
        }
        return findings;
    }

    /** Everything that stands against a list, in the order of its rows. */
    public List<NumberList.Finding> findings(NumberList numbers, StatusChangeList list) {
        List<NumberList.Finding> all = new ArrayList<>(numbers.findings());
        findings(list)
                .forEach((place, reason) -> all.add(new NumberList.Finding(
                        numbers.rows().get(place),
                        numbers.column(),
                        list.numbers().get(place).text(),
                        reason)));
        all.sort(Comparator.comparingInt(NumberList.Finding::row));
        return all;
    }

    @Override
    public Change change(StatusChangeList list, Approval approval) {
        List<Change> all = new ArrayList<>();
        list.changes(approval.actor())
                .forEach(change ->
                        all.add(sanctions.with(changes.prepare(change), change, list.misconduct(), approval.on())));
        return together(all, 0, all.size());
    }

    /** In halves, so that what is put together is copied few times. */
    private static Change together(List<Change> all, int from, int to) {
        int middle = (from + to) / 2;
        return to - from == 1 ? all.get(from) : together(all, from, middle).and(together(all, middle, to));
    }

    @Override
    public Map<String, Object> describe(StatusChangeList list) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("change", ChangeWord.of(list.kind()).code());
        described.put("reason", list.reason());
        described.put("document", list.document());
        described.put("certificates", list.numbers().size());
        described.put(
                "numbers", list.numbers().stream().map(CertificateNumber::text).toList());
        list.misconduct().ifPresent(one -> described.put("misconduct", sanctions.describe(one)));
        described.put(
                "publicWillRead", list.changes(list.actor()).get(0).status().code());
        return described;
    }

    /** Of one certificate of each kind. */
    @Override
    public Optional<Object> publicAnswers(StatusChangeList list) {
        return Optional.of(preview.ofEachKind(list.changes(list.actor())));
    }
}
