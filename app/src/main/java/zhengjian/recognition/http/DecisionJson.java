package zhengjian.recognition.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.recognition.decision.Decision;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.eligibility.Eligibility.May;
import zhengjian.recognition.eligibility.Eligibility.MayNot;
import zhengjian.recognition.eligibility.YearsCounted;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;

/** Decisions and openings as JSON members, in a fixed order: two answers to one question at one second are the same bytes. */
record DecisionJson(Rulebook rulebook, Territories territories) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));

    Map<String, Object> decision(Decision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("decision", decision.outcome().code());
        json.put("rule", decision.rule().isPresent() ? rule(decision) : null);
        json.put("because", decision.because().text());
        json.put("limits", RuleJson.texts(decision.limits()));
        json.put("notConsidered", RuleJson.texts(decision.notConsidered()));
        json.put("draft", decision.draft());
        decision.corresponds().ifPresent(target -> json.put("corresponds", RuleJson.target(target)));
        json.put(
                "considered",
                decision.considered().stream()
                        .map(near -> Map.of(
                                "id",
                                near.rule().id(),
                                "citation",
                                near.rule().citation(),
                                "why",
                                near.why().text()))
                        .map(DecisionJson::inOrder)
                        .toList());
        RuleJson.put(json, "ask", decision.ask().map(ask -> ask.text()));
        return json;
    }

    private static Map<String, Object> inOrder(Map<String, String> near) {
        Map<String, Object> json = new LinkedHashMap<>();
        List.of("id", "citation", "why").forEach(member -> json.put(member, near.get(member)));
        return json;
    }

    private static Map<String, Object> rule(Decision decision) {
        Map<String, Object> json = RuleJson.brief(decision.rule().orElseThrow());
        json.put("case", decision.caseId());
        return json;
    }

    /** What was asked, without anything about a person. */
    Map<String, Object> credential(DescribedCredential credential) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("family", credential.family().code());
        credential.kind().map(Kind::code).ifPresent(kind -> json.put("kind", kind));
        String rankMember = credential.family() == CredentialFamily.SKILL ? "skillGrade" : "level";
        credential.rank().ifPresent(rank -> json.put(rankMember, rank.code()));
        credential.qualification().ifPresent(name -> json.put("qualification", name));
        credential.series().ifPresent(series -> json.put("series", series));
        credential.specialty().ifPresent(specialty -> json.put("specialty", specialty));
        credential.title().ifPresent(title -> json.put("title", title));
        credential.issuer().map(DivisionCode::code).ifPresent(issuer -> json.put("issuer", issuer));
        credential.scope().map(DivisionCode::code).ifPresent(scope -> json.put("scope", scope));
        credential.obtainedOn().map(LocalDate::toString).ifPresent(day -> json.put("obtainedOn", day));
        credential.reviewPassed().ifPresent(passed -> json.put("reviewPassed", passed));
        return json;
    }

    Map<String, Object> place(Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", place.id());
        json.put("name", territories.name(place));
        return json;
    }

    Map<String, Object> may(May may, LocalDate on) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("apply", RuleJson.target(may.apply()));
        json.put("from", may.from().toString());
        json.put("open", !may.from().isAfter(on));
        json.put("rule", RuleJson.brief(may.rule()));
        json.put("with", may.with().stream().map(RuleJson::brief).toList());
        json.put("because", may.because().text());
        json.put("years", may.years().stream().map(DecisionJson::years).toList());
        json.put("limits", RuleJson.texts(may.limits()));
        json.put("notConsidered", RuleJson.texts(may.rule().notConsidered()));
        json.put("draft", may.rule().draft());
        return json;
    }

    Map<String, Object> mayNot(MayNot refused) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("apply", RuleJson.target(refused.apply()));
        json.put("decision", refused.opening().code());
        json.put(
                "rule",
                refused.rule().isPresent() ? RuleJson.brief(refused.rule().get()) : null);
        json.put("reason", refused.reason().text());
        json.put("draft", refused.rule().map(Rule::draft).orElse(false));
        return json;
    }

    private static Map<String, Object> years(YearsCounted years) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", years.what().text());
        RuleJson.put(json, "since", years.since().map(LocalDate::toString));
        RuleJson.put(json, "until", years.until().map(LocalDate::toString));
        json.put("years", years.years());
        json.put("rule", years.rule());
        return json;
    }

    /** The last members of every answer. */
    void end(Map<String, Object> json, LocalDate on, Instant now) {
        json.put("on", on.toString());
        json.put("rulesVersion", rulebook.version());
        json.put("asOf", TIME.format(now.truncatedTo(ChronoUnit.SECONDS)));
    }
}
