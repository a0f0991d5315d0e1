package zhengjian.verification;

import java.time.LocalDate;
import zhengjian.catalogue.Coverage;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Scope;

/**
 * Whether a certificate that is genuine and valid can be used where, when and for what was asked (step 9 of
 * docs/formats/verification.md, step 8 of docs/formats/offline.md). A rule that is not written down is never guessed: then the receiving place decides.
 */
public final class DecideUse {
    private static final String PILOT = "（J23·一(九)）";

    private final Divisions divisions;

    public DecideUse(Divisions divisions) {
        this.divisions = divisions;
    }

    /** What of a certificate decides, whoever issued it. */
    public record Subject(Scope scope, Family family, LocalDate obtainedOn) {
        static Subject of(Certificate certificate) {
            return new Subject(certificate.scope(), certificate.family(), certificate.obtainedOn());
        }
    }

    /**
     * @param today in Asia/Shanghai; counts where no date was asked about
     * @param suspendedThen whether the certificate, valid now, was suspended on the date asked about
     */
    public Usable decide(Subject certificate, Question question, LocalDate today, boolean suspendedThen) {
        Scope scope = certificate.scope();
        DivisionCode place = question.in().orElse(scope.division());
        LocalDate on = question.on().orElse(today);
        if (on.isBefore(certificate.obtainedOn())) {
            return Usable.no(
                    place,
                    Reason.OTHER_TIME,
                    "取得时间为 " + certificate.obtainedOn() + "。 Obtained on " + certificate.obtainedOn() + ".");
        }
        if (suspendedThen) {
            return Usable.no(
                    place,
                    Reason.SUSPENDED_THEN,
                    "所询日期 " + on + " 处于暂停使用状态。 Suspended on " + on + ", the date asked about.");
        }
        boolean directional = scope.kind() == Kind.DIRECTIONAL;
        if (directional
                && question.purpose().filter(Purpose.PROMOTION_REGULAR::equals).isPresent()) {
            return Usable.no(
                    place,
                    Reason.OTHER_PURPOSE,
                    "定向职称不能作为申报普通高一级职称的依据" + PILOT
                            + "。 A directional title cannot support an application for a regular higher one.");
        }
        return inPlace(certificate, place, divisions.coverage(scope, place, on), question);
    }

    private Usable inPlace(Subject certificate, DivisionCode place, Coverage coverage, Question question) {
        Scope scope = certificate.scope();
        return switch (coverage) {
            case INSIDE ->
                question.purpose()
                        .filter(purpose -> !isDecided(certificate, purpose))
                        .map(
                                purpose -> Usable.notDecided(
                                        place,
                                        Reason.GENUINE,
                                        "现有规定没有写明能否用于此用途，请向当地主管部门确认。 No rule here decides this purpose; ask the local authority."))
                        .orElseGet(() -> Usable.yes(place, inside(scope, question)));
            case OUTSIDE ->
                scope.kind() == Kind.REGULAR
                        ? Usable.notDecided(
                                place,
                                Reason.GENUINE,
                                "在" + divisions.name(scope.division()) + "全省有效；在" + divisions.fullName(place)
                                        + "是否认可由当地决定。 Valid in its province; elsewhere the receiving place decides.")
                        : Usable.no(
                                place,
                                Reason.OTHER_PLACE,
                                "仅在" + only(scope) + "有效。 Valid in " + scope.division() + " only.");
            case UNDECIDED ->
                Usable.notDecided(
                        place,
                        scope.kind() == Kind.REGULAR ? Reason.GENUINE : Reason.OTHER_PLACE,
                        "现有区划资料不能确定该地是否在有效范围内，请向当地主管部门确认。 The data on divisions do not tell whether the"
                                + " place is inside; ask the local authority.");
        };
    }

    /** Whether a written rule covers the purpose, the place being inside. */
    private static boolean isDecided(Subject certificate, Purpose purpose) {
        Kind kind = certificate.scope().kind();
        return switch (purpose) {
            case EMPLOYMENT, PAY -> true;
            case PROMOTION_REGULAR -> certificate.family() == Family.TITLE && kind == Kind.REGULAR;
            case PROMOTION_DIRECTIONAL -> certificate.family() == Family.TITLE && kind == Kind.DIRECTIONAL;
        };
    }

    private String inside(Scope scope, Question question) {
        return switch (scope.kind()) {
            case REGULAR -> divisions.name(scope.division()) + "全省有效。 Valid in the whole province.";
            case LOCAL -> "在" + divisions.fullName(scope.division()) + "有效。 Valid in the whole area.";
            case DIRECTIONAL ->
                question.purpose().filter(Purpose.PROMOTION_DIRECTIONAL::equals).isPresent()
                        ? "连同相应聘任，可作为在" + only(scope) + "申报定向高一级职称的依据" + PILOT
                                + "。 With the appointment on it, it supports a directional higher title there."
                        : "在" + only(scope) + "内等同普通职称" + PILOT + "。 Equal to a regular title inside the county.";
        };
    }

    private String only(Scope scope) {
        return divisions.fullName(scope.division());
    }
}
