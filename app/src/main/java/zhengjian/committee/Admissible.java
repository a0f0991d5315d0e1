package zhengjian.committee;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;

/** Whether a change of authorisation may be made as things are. */
final class Admissible {
    private static final int LAST_MONTH = 9;
    private static final int LAST_DAY = 30;

    private final AuthorisationChange change;
    private final Collection<Committee> all;
    private final Optional<Committee> now;
    private final LocalDate on;

    private Admissible(AuthorisationChange change, Collection<Committee> all, LocalDate on) {
        this.change = change;
        this.all = all;
        this.now = all.stream()
                .filter(one -> one.authorisation().id().equals(change.committee()))
                .findFirst();
        this.on = on;
    }

    /**
     * @param all committees as they stand
     * @param on the day of the change
     * @throws Refused when it may not be made, with the rule
     */
    static void require(AuthorisationChange change, Collection<Committee> all, LocalDate on) {
        try {
            new Admissible(change, all, on).require();
        } catch (AgainstProcedure e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private void require() {
        requireStanding();
        switch (change.step()) {
            case GRANT, CHANGE -> requireFree(change.authorisation().orElseThrow());
            case CORRECT -> requireStillTime(change.correctBy().orElseThrow());
            case WITHDRAW -> change.missedYear().ifPresent(this::requireMissed);
            case STOP, RESUME -> {}
        }
    }

    /** The standings in which a step may be taken. */
    static Set<Standing> before(AuthorisationStep step) {
        return switch (step) {
            case GRANT -> EnumSet.of(Standing.WITHDRAWN);
            case CHANGE, STOP -> EnumSet.of(Standing.IN_FORCE, Standing.CORRECTING);
            case CORRECT -> EnumSet.of(Standing.IN_FORCE);
            case RESUME -> EnumSet.of(Standing.CORRECTING, Standing.STOPPED);
            case WITHDRAW -> EnumSet.of(Standing.IN_FORCE, Standing.CORRECTING, Standing.STOPPED);
        };
    }

    private void requireStanding() {
        AuthorisationStep step = change.step();
        if (now.isEmpty()) {
            if (step != AuthorisationStep.GRANT) {
                throw new Refused(
                        "没有代号为 " + change.committee() + " 的评委会 / there is no committee " + change.committee());
            }
            return;
        }
        Standing standing = now.get().standing();
        if (!before(step).contains(standing)) {
            throw new AgainstProcedure(
                    ProcedureRule.CORRECTED_STOPPED_WITHDRAWN,
                    now.get().authorisation().name() + "的授权现为“" + standing.chinese() + "”，不能“" + step.chinese() + "”",
                    "the authorisation of " + change.committee() + " is " + standing.code() + "; no step `"
                            + step.code() + "` from there");
        }
    }

    private void requireFree(Authorisation wanted) {
        for (Committee other : all) {
            boolean own = other.authorisation().id().equals(wanted.id());
            if (!own && sameName(other, wanted) && other.standing() != Standing.WITHDRAWN) {
                throw new Refused("已有同名评委会“" + wanted.name() + "”（"
                        + other.authorisation().id()
                        + "） / there is a committee of this name already: "
                        + other.authorisation().id());
            }
            other.barredThrough().ifPresent(through -> requireNotBarred(wanted, other, own, through));
        }
    }

    private void requireNotBarred(Authorisation wanted, Committee barred, boolean own, int through) {
        boolean concerned = own || sameName(barred, wanted) || sameUnit(barred, wanted);
        if (concerned && (on.getYear() <= through || wanted.firstYear() <= through)) {
            throw new AgainstProcedure(
                    ProcedureRule.BARRED_FOR_THREE_YEARS,
                    barred.authorisation().name() + "逾期未评，至 " + through + " 年底不再授权，申请自 " + wanted.firstYear() + " 年起授权",
                    barred.authorisation().id() + " was late: nothing is granted until the end of " + through
                            + ", asked for from " + wanted.firstYear());
        }
    }

    private static boolean sameName(Committee other, Authorisation wanted) {
        return OutsideAuthorisation.plain(other.authorisation().name())
                .equals(OutsideAuthorisation.plain(wanted.name()));
    }

    private static boolean sameUnit(Committee other, Authorisation wanted) {
        return wanted.unit().isPresent()
                && other.authorisation()
                        .unit()
                        .map(OutsideAuthorisation::plain)
                        .equals(wanted.unit().map(OutsideAuthorisation::plain));
    }

    private void requireStillTime(LocalDate correctBy) {
        if (correctBy.isBefore(on)) {
            throw new AgainstProcedure(
                    ProcedureRule.CORRECTED_STOPPED_WITHDRAWN,
                    "纠正期限 " + correctBy + " 早于今天 " + on,
                    "the day to correct by, " + correctBy + ", is before today, " + on);
        }
    }

    private void requireMissed(int year) {
        Authorisation authorisation = now.orElseThrow().authorisation();
        if (authorisation.ofAuthority()) {
            throw new AgainstProcedure(
                    ProcedureRule.BARRED_FOR_THREE_YEARS,
                    authorisation.name() + "由人社部门组建，不适用逾期取消；如须取消请不写逾期年度",
                    authorisation.id()
                            + " was set up by a human-resources department; withdraw it without a missed year");
        }
        if (!authorisation.covers(year)) {
            throw new AgainstProcedure(
                    ProcedureRule.BARRED_FOR_THREE_YEARS,
                    authorisation.name() + "在 " + year + " 年没有授权，谈不上逾期",
                    authorisation.id() + " was not authorised in " + year);
        }
        LocalDate lastDay = LocalDate.of(year, LAST_MONTH, LAST_DAY);
        if (!on.isAfter(lastDay)) {
            throw new AgainstProcedure(
                    ProcedureRule.REVIEWS_END_IN_SEPTEMBER,
                    year + " 年的评审期限 " + lastDay + " 未过，今天 " + on,
                    "the reviews of " + year + " may end on " + lastDay + ", today is " + on);
        }
    }
}
