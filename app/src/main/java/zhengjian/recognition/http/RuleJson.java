package zhengjian.recognition.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.Kind;
import zhengjian.recognition.correspondence.Correspondence;
import zhengjian.recognition.rule.ApplicationCase;
import zhengjian.recognition.rule.DecisionCase;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Target;
import zhengjian.recognition.source.Citation;
import zhengjian.recognition.source.Sense;

/** Rules and their parts as JSON members, in a fixed order. */
final class RuleJson {
    private RuleJson() {}

    /** What an answer says about its rule. */
    static Map<String, Object> brief(Rule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("name", rule.name().text());
        json.put("citation", rule.citation());
        json.put("citations", rule.citations().stream().map(RuleJson::citation).toList());
        json.put("sense", rule.sense().text());
        json.put("jurisdiction", rule.jurisdiction().id());
        put(json, "validFrom", rule.validity().from().map(LocalDate::toString));
        put(json, "validTo", rule.validity().to().map(LocalDate::toString));
        json.put("draft", rule.draft());
        return json;
    }

    /** The whole rule, for the list of rules. */
    static Map<String, Object> full(Rule rule) {
        Map<String, Object> json = brief(rule);
        json.put("notConsidered", texts(rule.notConsidered()));
        json.put("decisions", rule.decisions().stream().map(RuleJson::decision).toList());
        json.put(
                "applications",
                rule.applications().stream().map(RuleJson::application).toList());
        return json;
    }

    private static Map<String, Object> decision(DecisionCase one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", one.id());
        json.put("decision", one.outcome().code());
        json.put("because", one.because().text());
        json.put("limits", texts(one.limits()));
        one.corresponds().ifPresent(target -> json.put("corresponds", target(target)));
        return json;
    }

    private static Map<String, Object> application(ApplicationCase one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", one.id());
        json.put("opening", one.opening().code());
        json.put("apply", target(one.apply()));
        json.put("years", one.years());
        json.put("because", one.because().text());
        json.put("limits", texts(one.limits()));
        return json;
    }

    static Map<String, Object> citation(Citation citation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("document", citation.document().id());
        put(json, "number", citation.document().number());
        json.put("title", citation.document().title());
        json.put("item", citation.item());
        json.put("draft", citation.document().draft());
        return json;
    }

    /** In the words of a described credential: a title has {@code level}, a skill {@code skillGrade}. */
    static Map<String, Object> target(Target target) {
        Map<String, Object> json = new LinkedHashMap<>();
        String family = target.rank().family().code();
        json.put("family", family);
        target.kind().map(Kind::code).ifPresent(kind -> json.put("kind", kind));
        json.put(family.equals("skill") ? "skillGrade" : "level", target.rank().code());
        target.series().ifPresent(series -> json.put("series", series));
        target.specialty().ifPresent(specialty -> json.put("specialty", specialty));
        target.title().ifPresent(title -> json.put("title", title));
        json.put("text", target.chinese());
        return json;
    }

    static Map<String, Object> correspondence(Correspondence one) {
        Map<String, Object> from = new LinkedHashMap<>();
        from.put("family", one.from().family().code());
        from.put("code", one.from().code());
        from.put("text", one.from().chinese());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", from);
        json.put("to", target(one.to()));
        json.put("how", one.how().code());
        json.put("years", one.years());
        json.put("rule", brief(one.rule()));
        return json;
    }

    static List<String> texts(List<Sense> senses) {
        return new ArrayList<>(senses.stream().map(Sense::text).toList());
    }

    /** An unknown value is {@code null}, not absent: an undated draft says so. */
    static void put(Map<String, Object> json, String member, Optional<String> value) {
        json.put(member, value.isPresent() ? value.get() : null);
    }
}
