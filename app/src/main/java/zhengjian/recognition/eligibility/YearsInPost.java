package zhengjian.recognition.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Kind;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.rule.Promotion.Years;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Target;
import zhengjian.recognition.source.Sense;

/** Counts the years in the present post that the next level asks for, the best exception included. */
record YearsInPost(Person person, LocalDate on, List<Rule> rules) {
    private static final Sense NO_EMPLOYER_KIND = new Sense(
            "没有说明单位是评聘分开还是评聘结合", "whether the employer reviews and appoints apart or together was not stated");
    private static final Sense NO_YEARS =
            new Sense("没有收录适用于该单位类型和级别的年限", "no years are on record for this kind of employer and this level");
    private static final Sense NO_DATES =
            new Sense("没有说明受聘现岗位或取得职称的日期，无法计算年限", "the day of appointment or of the title was not stated");
    private static final Sense APPOINTED = new Sense("受聘现专业技术岗位", "appointed in the present post");

    /**
     * @param from the first day with all years; {@link LocalDate#MAX} with a refusal
     * @param rules that counted, R13 first
     */
    record Count(LocalDate from, List<YearsCounted> years, List<Rule> rules, Optional<Sense> refusal) {
        private static Count refused(List<Rule> rules, Sense why) {
            return new Count(LocalDate.MAX, List.of(), rules, Optional.of(why));
        }
    }

    /**
     * @param titles of one level, the one obtained first at the beginning; two only if they count together
     * @param together the rule by which they do
     */
    Count count(Target apply, List<DescribedCredential> titles, Optional<Rule> together) {
        List<Rule> withYears = rules.stream()
                .filter(rule ->
                        rule.promotion().filter(one -> !one.years().isEmpty()).isPresent())
                .toList();
        if (person.employerKind().isEmpty()) {
            return Count.refused(withYears, NO_EMPLOYER_KIND);
        }
        for (Rule rule : withYears) {
            Optional<Years> years = rule.promotion().orElseThrow().years().stream()
                    .filter(one -> applies(one, apply))
                    .findFirst();
            if (years.isPresent()) {
                return count(apply, titles, together, rule, years.get().years());
            }
        }
        return Count.refused(withYears, NO_YEARS);
    }

    private Count count(
            Target apply, List<DescribedCredential> titles, Optional<Rule> together, Rule rule, int required) {
        Optional<LocalDate> obtained = titles.get(0).obtainedOn();
        if (person.appointedSince().isEmpty() || obtained.isEmpty()) {
            return Count.refused(List.of(rule), NO_DATES);
        }
        LocalDate start = later(person.appointedSince().get(), obtained.get());
        Optional<ComeEarlier.Relief> earlier = new ComeEarlier(person, on, rules).best(apply, start, required);
        LocalDate complete = earlier.map(ComeEarlier.Relief::from).orElse(start.plusYears(required));
        LocalDate from = later(complete, rule.validity().from().orElse(complete));

        List<YearsCounted> years = new ArrayList<>();
        together.ifPresent(both -> years.addAll(qualification(titles, from, both)));
        LocalDate until = start.plusYears(required);
        years.add(YearsCounted.period(APPOINTED, start, until, required, rule.id()));
        List<Rule> counting = new ArrayList<>(List.of(rule));
        earlier.ifPresent(one -> {
            years.add(YearsCounted.fewer(
                    one.earlier().because(), one.earlier().years(), one.rule().id()));
            counting.add(one.rule());
        });
        return new Count(from, years, counting.stream().distinct().toList(), Optional.empty());
    }

    /** Years of qualification run on from the first title to the second and from there (R3). */
    private static List<YearsCounted> qualification(List<DescribedCredential> titles, LocalDate until, Rule together) {
        List<YearsCounted> years = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            LocalDate since = titles.get(i).obtainedOn().orElse(until);
            LocalDate end =
                    i + 1 < titles.size() ? titles.get(i + 1).obtainedOn().orElse(until) : until;
            LocalDate last = later(since, end);
            boolean directional = titles.get(i).kind().equals(Optional.of(Kind.DIRECTIONAL));
            Sense what = directional
                    ? new Sense("定向职称资格年限", "years of qualification with the directional title")
                    : new Sense("普通职称资格年限", "years of qualification with the regular title");
            int full = since.until(last).getYears();
            years.add(YearsCounted.period(what, since, last, full, together.id()));
        }
        return years;
    }

    private boolean applies(Years years, Target apply) {
        return person.employerKind().filter(years.employers()::contains).isPresent()
                && (years.levels().isEmpty() || years.levels().contains(person.employerLevel()))
                && (years.targets().isEmpty() || years.targets().contains(apply.rank()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
