package zhengjian.recognition.pages;

import java.util.ArrayList;
import java.util.List;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;
import zhengjian.page.Language;
import zhengjian.page.Texts;
import zhengjian.page.recognition.RuleFacts;
import zhengjian.page.recognition.Words;
import zhengjian.recognition.rule.Jurisdiction;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Target;
import zhengjian.recognition.source.Citation;
import zhengjian.recognition.source.Sense;

/** Rules and their parts in the words of a page. */
record RuleWords(Divisions divisions) {
    private static final Texts CHINESE = Texts.of(Language.CHINESE);
    private static final Texts ENGLISH = Texts.of(Language.ENGLISH);

    static Words of(Sense sense) {
        return new Words(sense.chinese(), sense.english());
    }

    static List<Words> of(List<Sense> senses) {
        return senses.stream().map(RuleWords::of).toList();
    }

    /** The rule without its cases. */
    RuleFacts brief(Rule rule) {
        return facts(rule, List.of());
    }

    /** The whole rule. */
    RuleFacts full(Rule rule) {
        List<RuleFacts.Case> cases = new ArrayList<>();
        rule.decisions()
                .forEach(one ->
                        cases.add(new RuleFacts.Case(one.outcome().code(), of(one.because()), of(one.limits()))));
        rule.applications()
                .forEach(one ->
                        cases.add(new RuleFacts.Case(one.opening().code(), of(one.because()), of(one.limits()))));
        rule.promotion()
                .ifPresent(promotion -> promotion
                        .earlier()
                        .forEach(one -> cases.add(new RuleFacts.Case("may", of(one.because()), List.of()))));
        return facts(rule, cases);
    }

    private RuleFacts facts(Rule rule, List<RuleFacts.Case> cases) {
        return new RuleFacts(
                rule.id(),
                of(rule.name()),
                of(rule.sense()),
                where(rule.jurisdiction()),
                rule.validity().from(),
                rule.validity().to(),
                rule.draft(),
                rule.citations().stream().map(RuleWords::source).toList(),
                of(rule.notConsidered()),
                cases);
    }

    private static RuleFacts.Source source(Citation citation) {
        return new RuleFacts.Source(
                citation.document().number().orElse(""),
                citation.document().title(),
                citation.item(),
                citation.document().draft());
    }

    private Words where(Jurisdiction jurisdiction) {
        return jurisdiction
                .zone()
                .map(zone -> Words.chinese(zone.name()))
                .or(() -> jurisdiction.division().map(code -> Words.chinese(divisions.fullName(code))))
                .orElse(new Words("全国", "the whole country"));
    }

    /** What a credential corresponds to, or what may be applied for. */
    static Words of(Target target) {
        StringBuilder english = new StringBuilder();
        target.kind()
                .filter(kind -> kind != Kind.REGULAR)
                .ifPresent(kind -> english.append(kind(kind)).append(' '));
        english.append(rank(target.rank()).english());
        target.series().ifPresent(series -> english.append(", ").append(series));
        target.title().ifPresent(title -> english.append(" (").append(title).append(')'));
        return new Words(target.chinese(), english.toString());
    }

    /** A level, a grade, a post. */
    static Words rank(Rank rank) {
        String key = (rank.family().code().equals("title") ? "level." : "grade.") + rank.code();
        return new Words(CHINESE.textOr(key, rank.chinese()), ENGLISH.textOr(key, rank.chinese()));
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case REGULAR -> "regular";
            case DIRECTIONAL -> "directional";
            case LOCAL -> "local";
        };
    }
}
