package zhengjian.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.dossier.Content;
import zhengjian.integrity.Ground;
import zhengjian.integrity.Grounds;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.integrity.Misconduct;
import zhengjian.ledger.Change;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.Register;
import zhengjian.register.StatusChange;
import zhengjian.signing.cose.CborItem;

/** What a revocation for misconduct means for its person: an entry in the integrity record, and a ban where one was decided. */
public final class Sanctions {
    private final IntegrityRecord integrity;
    private final Register register;

    public Sanctions(IntegrityRecord integrity, Register register) {
        this.integrity = integrity;
        this.register = register;
    }

    /** The grounds that it may be for. */
    public Grounds grounds() {
        return integrity.grounds();
    }

    static List<CborItem> fields(Misconduct misconduct) {
        return List.of(CborItem.of(misconduct.ground()), CborItem.of(misconduct.banMonths()));
    }

    static Misconduct misconduct(Content content, int first) {
        return new Misconduct(content.text(first), Math.toIntExact(content.number(first + 1)));
    }

    /** @throws Refused when the ground is none on that day, or its rule allows no such ban */
    void require(Misconduct misconduct, LocalDate on) {
        try {
            integrity.grounds().require(misconduct, on);
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    /** The change of status, and in the same transaction the entry about its person. */
    Change with(Change change, StatusChange revocation, Optional<Misconduct> misconduct, LocalDate on) {
        return misconduct.map(one -> change.and(entry(revocation, one, on))).orElse(change);
    }

    private Change entry(StatusChange revocation, Misconduct misconduct, LocalDate on) {
        CertificateNumber number = revocation.number();
        return register.find(number)
                .map(found -> integrity.enter(found.certificate(), revocation, misconduct, on))
                .orElseThrow(() -> new Refused("没有编号为 " + number + " 的证书 / there is no certificate " + number));
    }

    /** How staff read it. */
    Map<String, Object> describe(Misconduct misconduct) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("ground", misconduct.ground());
        described.put("banMonths", misconduct.banMonths());
        integrity.grounds().find(misconduct.ground()).map(Ground::rule).ifPresent(rule -> described.put("rule", rule));
        return described;
    }
}
