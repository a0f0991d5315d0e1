package zhengjian.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Channel;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;

/** A committee with its authorisation as it stands after its last change. */
public final class Committee {
    /** Years without an authorisation after the one that was missed (J23·六(四)). */
    private static final int BARRED_YEARS = 3;

    private final OutsideAuthorisation bounds;
    private final Authorisation authorisation;
    private final Standing standing;
    private final List<Recorded> history;

    private Committee(
            OutsideAuthorisation bounds, Authorisation authorisation, Standing standing, List<Recorded> history) {
        this.bounds = bounds;
        this.authorisation = authorisation;
        this.standing = standing;
        this.history = List.copyOf(history);
    }

    /** @param history what was recorded about it, oldest first; begins with a grant */
    static Committee of(OutsideAuthorisation bounds, List<Recorded> history) {
        Authorisation authorisation = history.get(0).change().authorisation().orElseThrow();
        Standing standing = Standing.IN_FORCE;
        List<Recorded> since = new ArrayList<>();
        for (Recorded one : history) {
            authorisation = one.change().authorisation().orElse(authorisation);
            standing = after(standing, one.change().step());
            since.add(one);
        }
        return new Committee(bounds, authorisation, standing, since);
    }

    /** Where an authorisation stands after a step. */
    static Standing after(Standing before, AuthorisationStep step) {
        return switch (step) {
            case GRANT, RESUME -> Standing.IN_FORCE;
            case CHANGE -> before;
            case CORRECT -> Standing.CORRECTING;
            case STOP -> Standing.STOPPED;
            case WITHDRAW -> Standing.WITHDRAWN;
        };
    }

    public Authorisation authorisation() {
        return authorisation;
    }

    public Standing standing() {
        return standing;
    }

    /** The steps that its standing allows; whether one is admissible is asked again with all that it brings. */
    public List<AuthorisationStep> possibleSteps() {
        return Arrays.stream(AuthorisationStep.values())
                .filter(step -> Admissible.before(step).contains(standing))
                .toList();
    }

    /** What was recorded about it, oldest first. */
    public List<Recorded> history() {
        return history;
    }

    /** The last day to correct what is wrong, while it is told to. */
    public Optional<LocalDate> correctBy() {
        return standing == Standing.CORRECTING ? last(AuthorisationStep.CORRECT).correctBy() : Optional.empty();
    }

    /** The last year in which nothing may be granted to it, its name or its unit; for a withdrawn one that was late. */
    public Optional<Integer> barredThrough() {
        return standing == Standing.WITHDRAWN
                ? last(AuthorisationStep.WITHDRAW).missedYear().map(year -> year + BARRED_YEARS)
                : Optional.empty();
    }

    private AuthorisationChange last(AuthorisationStep step) {
        AuthorisationChange last = history.get(0).change();
        for (Recorded one : history) {
            last = one.change().step() == step ? one.change() : last;
        }
        return last;
    }

    /** @throws AgainstProcedure when it may not review anything on that day */
    public void requireInForce(LocalDate on) {
        String name = authorisation.name();
        switch (standing) {
            case IN_FORCE -> {}
            case CORRECTING -> {
                LocalDate by = correctBy().orElseThrow();
                if (on.isAfter(by)) {
                    throw notInForce(name + "应于 " + by + " 前纠正，逾期未纠正", name + " was to correct itself by " + by);
                }
            }
            case STOPPED -> throw notInForce(name + "已被责令停止评审", name + " was told to stop reviewing");
            case WITHDRAWN -> throw notInForce(name + "已被取消评审资格", name + " has lost its authorisation");
        }
    }

    private static AgainstProcedure notInForce(String chinese, String english) {
        return new AgainstProcedure(ProcedureRule.AUTHORISATION_IN_FORCE, chinese, english);
    }

    /** Why a whole review lies outside its authorisation, before the rows are known; empty when it lies inside. */
    public Optional<AgainstProcedure> outside(Family family, Kind kind, Channel channel, int year) {
        return bounds.of(authorisation, family, kind, channel, year);
    }

    /** Why a matter lies outside its authorisation, by the first condition that is not met; empty when it lies inside. */
    public Optional<AgainstProcedure> outside(Matter matter) {
        return bounds.of(authorisation, matter);
    }
}
