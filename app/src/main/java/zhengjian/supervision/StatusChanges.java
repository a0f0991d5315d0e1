package zhengjian.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * Changes of a certificate's status, by two people of staff. A revocation for misconduct enters the person in the integrity
 * record, in the same transaction.
 */
public final class StatusChanges implements ActKind<StatusDecision> {
    private static final int FIELDS = 6;
    private static final int FIELDS_WITH_MISCONDUCT = 8;

    private final ChangeStatus changes;
    private final Sanctions sanctions;
    private final PublicPreview preview;

    /**
     * @param sanctions what a revocation means for its person
     * @param preview what the public is answered
     */
    public StatusChanges(ChangeStatus changes, Sanctions sanctions, PublicPreview preview) {
        this.changes = changes;
        this.sanctions = sanctions;
        this.preview = preview;
    }

    @Override
    public String word() {
        return "status-change";
    }

    @Override
    public byte[] encode(StatusDecision decision) {
        StatusChange change = decision.change();
        List<CborItem> fields = new ArrayList<>(List.of(
                CborItem.of(change.number().text()),
                CborItem.of(change.kind().code()),
                CborItem.of(change.reason()),
                CborItem.of(change.document()),
                Content.orNull(change.successor().map(CertificateNumber::text)),
                CborItem.of(change.actor())));
        decision.misconduct().ifPresent(one -> fields.addAll(Sanctions.fields(one)));
        return Content.encode(fields.toArray(new CborItem[0]));
    }

    @Override
    public StatusDecision parse(Bytes bytes) {
        boolean withMisconduct = Content.fields(bytes) == FIELDS_WITH_MISCONDUCT;
        return Content.read(
                bytes,
                withMisconduct ? FIELDS_WITH_MISCONDUCT : FIELDS,
                "change of status",
                content -> new StatusDecision(
                        new StatusChange(
                                CertificateNumber.parse(content.text(1)),
                                EntryKind.ofCode(content.number(2)).orElseThrow(),
                                content.text(3),
                                content.text(4),
                                content.text(6),
                                content.optionalText(5).map(CertificateNumber::parse)),
                        withMisconduct ? Optional.of(Sanctions.misconduct(content, FIELDS + 1)) : Optional.empty()));
    }

    @Override
    public void requireMayAsk(StatusDecision decision, Account account) {
        if (!account.role().changesCertificates()) {
            throw new NotAllowed("须由经办人员申请 / only staff may ask for this");
        }
    }

    @Override
    public void requireMayDecide(StatusDecision decision, Account account) {
        if (!account.role().changesCertificates()) {
            throw new NotAllowed("须由经办人员决定 / only staff may decide on this");
        }
    }

    @Override
    public void requirePossible(StatusDecision decision, LocalDate on) {
        changes.prepare(decision.change());
        decision.misconduct().ifPresent(one -> sanctions.require(one, on));
    }

    @Override
    public Change change(StatusDecision decision, Approval approval) {
        StatusChange asked = decision.change();
        StatusChange change = new StatusChange(
                asked.number(), asked.kind(), asked.reason(), asked.document(), approval.actor(), asked.successor());
        return change(new StatusDecision(change, decision.misconduct()), approval.on());
    }

    /**
     * The same of what is decided already, by the actor that it names.
     *
     * @throws Refused when it cannot be done, or the ground is none on that day
     */
    public Change change(StatusDecision decision, LocalDate on) {
        return sanctions.with(changes.prepare(decision.change()), decision.change(), decision.misconduct(), on);
    }

    @Override
    public Map<String, Object> describe(StatusDecision decision) {
        StatusChange change = decision.change();
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("number", change.number().text());
        described.put("change", ChangeWord.of(change.kind()).code());
        described.put("reason", change.reason());
        described.put("document", change.document());
        change.successor().ifPresent(successor -> described.put("successor", successor.text()));
        decision.misconduct().ifPresent(one -> described.put("misconduct", sanctions.describe(one)));
        described.put("publicWillRead", change.status().code());
        return described;
    }

    @Override
    public Optional<Object> publicAnswers(StatusDecision decision) {
        return Optional.<Object>of(preview.of(decision.change())).filter(answers -> !answers.equals(Map.of()));
    }
}
