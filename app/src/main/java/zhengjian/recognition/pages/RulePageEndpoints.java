package zhengjian.recognition.pages;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.Level;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.page.Language;
import zhengjian.page.recognition.CorrespondencePage;
import zhengjian.page.recognition.CorrespondencePage.Row;
import zhengjian.page.recognition.CorrespondencePage.Section;
import zhengjian.page.recognition.RulesPage;
import zhengjian.page.recognition.Typed.Choice;
import zhengjian.page.recognition.Words;
import zhengjian.recognition.correspondence.Correspondence;
import zhengjian.recognition.correspondence.FindCorrespondences;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.rule.Rule;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;

/** The rules themselves: all of them on a day, and what corresponds to what. */
public final class RulePageEndpoints {
    private static final List<CredentialFamily> SECTIONS =
            List.of(CredentialFamily.SKILL, CredentialFamily.QUALIFICATION, CredentialFamily.TITLE);

    private final PageGround ground;
    private final AttemptLimits limits;
    private final Pages pages;

    public RulePageEndpoints(PageGround ground, AttemptLimits limits, Pages pages) {
        this.ground = ground;
        this.limits = limits;
        this.pages = pages;
    }

    /** {@code GET /mutual/rules[?place&on]}. */
    public void rules(Context context) {
        limits.admit(context);
        PageForm form = new PageForm(context::queryParam, ground.places());
        LocalDate on = form.date("on").orElseGet(ground::today);
        Optional<Place> place = form.place("place");
        pages.show(
                context,
                new RulesPage(
                        form.typed(),
                        ground.offers(),
                        on,
                        place.map(ground.territories()::name).map(Words::chinese),
                        form.faulty()
                                ? List.of()
                                : ground.rulebook()
                                        .inForceOn(on)
                                        .filter(rule -> place.map(at -> concerns(rule, at, on))
                                                .orElse(true))
                                        .map(ground.words()::full)
                                        .toList(),
                        ground.rulebook().number(),
                        ground.rulebook().version()));
    }

    /** A rule that holds at the place, or in some part of it. */
    private boolean concerns(Rule rule, Place place, LocalDate on) {
        boolean holds = ground.territories().contains(rule.jurisdiction(), place, on);
        Optional<Place> made = rule.jurisdiction()
                .zone()
                .map(Place::of)
                .or(() -> rule.jurisdiction().division().map(Place::of));
        return holds
                || (place.zone().isEmpty()
                        && made.filter(inner -> ground.territories().contains(place.division(), inner.division(), on))
                                .isPresent());
    }

    /** {@code GET /mutual/correspondence[?from&on]}. */
    public void correspondences(Context context) {
        limits.admit(context);
        PageForm form = new PageForm(context::queryParam, ground.places());
        LocalDate on = form.date("on").orElseGet(ground::today);
        String from = form.text("from");
        List<Correspondence> found =
                form.faulty() ? List.of() : new FindCorrespondences(ground.rulebook()).find(from, on);
        pages.show(
                context,
                new CorrespondencePage(form.typed(), holdings(Language.of(context.path())), on, sections(found)));
    }

    private List<Section> sections(List<Correspondence> found) {
        Map<CredentialFamily, List<Row>> rows = new LinkedHashMap<>();
        SECTIONS.forEach(family -> rows.put(family, new ArrayList<>()));
        found.forEach(
                one -> rows.getOrDefault(one.from().family(), new ArrayList<>()).add(row(one)));
        return rows.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section -> new Section(section.getKey().code(), section.getValue()))
                .toList();
    }

    private Row row(Correspondence one) {
        return new Row(
                held(one.from().code(), one.from().chinese()),
                RuleWords.of(one.to()),
                one.how().code(),
                one.years(),
                RuleWords.of(one.limits()),
                ground.words().brief(one.rule()));
    }

    private static Words held(String code, String chinese) {
        for (Rank[] ranks : List.of(Level.values(), SkillGrade.values())) {
            for (Rank rank : ranks) {
                if (rank.code().equals(code)) {
                    return RuleWords.rank(rank);
                }
            }
        }
        return Words.chinese(chinese);
    }

    /** Every grade, qualification and level that a rule speaks of. */
    private List<Choice> holdings(Language language) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (Rank[] ranks : List.<Rank[]>of(SkillGrade.values(), Level.values())) {
            for (Rank rank : ranks) {
                String value = rank.family().code().toLowerCase(Locale.ROOT) + ":" + rank.code();
                choices.put(value, new Choice(value, RuleWords.rank(rank).in(language)));
            }
        }
        ground.offers().qualifications().forEach(name -> choices.put(name, new Choice("qualification:" + name, name)));
        return List.copyOf(choices.values());
    }
}
