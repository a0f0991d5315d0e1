package zhengjian.recognition.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengjian.catalogue.DivisionLevel;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.rule.Promotion.Earlier;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Target;

/** Finds the exception that lets somebody come earliest (R13, R14). Whether several add up is not said, so one is used. */
record ComeEarlier(Person person, LocalDate on, List<Rule> rules) {
    /** An exception that applies, and the first day on which it lets the person come. */
    record Relief(Rule rule, Earlier earlier, LocalDate from) {}

    /** Empty if none makes it earlier than the full years do. */
    Optional<Relief> best(Target apply, LocalDate start, int required) {
        List<Relief> found = new ArrayList<>();
        for (Rule rule : rules) {
            rule.promotion()
                    .ifPresent(promotion -> promotion.earlier().stream()
                            .filter(one -> concerns(one, apply))
                            .map(one -> new Relief(rule, one, from(one, start, required)))
                            .filter(this::inTime)
                            .forEach(found::add));
        }
        LocalDate full = start.plusYears(required);
        return found.stream().filter(one -> one.from().isBefore(full)).min(Comparator.comparing(Relief::from));
    }

    private boolean concerns(Earlier one, Target apply) {
        boolean employer = one.employers().isEmpty()
                || person.employerKind().filter(one.employers()::contains).isPresent();
        boolean target = one.targets().isEmpty() || one.targets().contains(apply.rank());
        boolean series = one.series().isEmpty()
                || apply.series().filter(one.series()::contains).isPresent();
        boolean degree =
                one.degrees().isEmpty() || person.education(one.degrees()).isPresent();
        return employer && target && series && degree && retires(one) && combined(one) && grassroots(one);
    }

    private boolean retires(Earlier one) {
        boolean before = one.retiresBefore()
                .map(day -> person.retiresOn().filter(day::isAfter).isPresent())
                .orElse(true);
        return before && (one.retiresWithin().isEmpty() || person.retiresOn().isPresent());
    }

    private boolean combined(Earlier one) {
        return one.combinedSince().isEmpty()
                || (person.employerKind().equals(Optional.of(EmployerKind.COMBINED))
                        && person.combinedSince().isPresent()
                        && person.combinedSince().getAsInt()
                                >= one.combinedSince().getAsInt());
    }

    private boolean grassroots(Earlier one) {
        return one.grassroots().isEmpty()
                || (person.service().filter(GrassrootsWork::movedFromCity).isPresent()
                        && person.employerLevel() == DivisionLevel.COUNTY);
    }

    private LocalDate from(Earlier one, LocalDate start, int required) {
        LocalDate from = start.plusYears(required - one.years());
        if (one.grassroots().isPresent()) {
            LocalDate served = person.service()
                    .orElseThrow()
                    .since()
                    .plusYears(one.grassroots().getAsInt());
            from = from.isBefore(served) ? served : from;
        }
        if (one.retiresWithin().isPresent()) {
            LocalDate near = person.retiresOn()
                    .orElseThrow()
                    .minusYears(one.retiresWithin().getAsInt());
            from = from.isBefore(near) ? near : from;
        }
        return from;
    }

    /** Not after the exception has ended, and not after retirement. */
    private boolean inTime(Relief one) {
        LocalDate used = one.from().isBefore(on) ? on : one.from();
        boolean ended = one.earlier().until().filter(used::isAfter).isPresent();
        boolean retired = person.retiresOn().filter(day -> !used.isBefore(day)).isPresent();
        return !ended && !retired;
    }
}
