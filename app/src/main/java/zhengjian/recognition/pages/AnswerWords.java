package zhengjian.recognition.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.Kind;
import zhengjian.page.Language;
import zhengjian.page.State;
import zhengjian.page.recognition.RecognitionAnswer;
import zhengjian.page.recognition.RecognitionAnswer.Considered;
import zhengjian.page.recognition.RecognitionAnswer.Outcome;
import zhengjian.page.recognition.Words;
import zhengjian.recognition.decision.Decision;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Purpose;

/** A decision in the words of a page, with the address under which everybody gets it again. */
record AnswerWords(RuleWords rules, Territories territories, String version) {
    private static final Words NOT_SHOWN = new Words("登记库里的证书", "a certificate of the register");

    /** What was asked besides the credential. */
    record Asked(Place to, Purpose purpose, Optional<EmployerKind> employer, LocalDate on) {}

    /**
     * @param credential empty if nothing may be said about it
     * @param link where the same answer is found again
     */
    RecognitionAnswer answer(
            Decision decision,
            Asked asked,
            Optional<DescribedCredential> credential,
            Optional<State> verdict,
            OffsetDateTime now,
            Optional<String> link) {
        return new RecognitionAnswer(
                outcome(decision),
                decision.draft(),
                credential.map(this::told).orElse(NOT_SHOWN),
                Words.chinese(territories.name(asked.to())),
                asked.purpose().code(),
                asked.on(),
                verdict,
                RuleWords.of(decision.because()),
                RuleWords.of(decision.limits()),
                RuleWords.of(decision.notConsidered()),
                decision.corresponds().map(RuleWords::of),
                decision.rule().map(rules::brief),
                decision.considered().stream()
                        .map(near -> new Considered(rules.brief(near.rule()), RuleWords.of(near.why())))
                        .toList(),
                decision.ask().map(RuleWords::of),
                now,
                version,
                link);
    }

    private static Outcome outcome(Decision decision) {
        return switch (decision.outcome()) {
            case RECOGNISED -> Outcome.RECOGNISED;
            case RECOGNISED_WITH_LIMITS -> Outcome.RECOGNISED_WITH_LIMITS;
            case NOT_RECOGNISED -> Outcome.NOT_RECOGNISED;
            case NOT_DECIDED -> Outcome.NOT_DECIDED;
        };
    }

    private Words told(DescribedCredential credential) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        credential.kind().ifPresent(kind -> {
            chinese.add(kind == Kind.LOCAL ? "地方职称" : kind.chinese() + "职称");
            english.add(RuleWords.kind(kind) + " title");
        });
        if (credential.family() == CredentialFamily.QUALIFICATION) {
            chinese.add("职业资格");
            english.add("qualification");
        }
        credential.rank().map(RuleWords::rank).ifPresent(rank -> add(chinese, english, rank));
        credential.qualification().map(Words::chinese).ifPresent(name -> add(chinese, english, name));
        credential.series().ifPresent(series -> {
            String name = series.endsWith("系列") ? series : series + "系列";
            add(chinese, english, Words.chinese(name));
        });
        credential
                .issuer()
                .map(territories.divisions()::name)
                .ifPresent(name -> add(chinese, english, new Words(name + "发证", "issued by " + name)));
        credential
                .scope()
                .filter(scope -> credential.kind().filter(Kind.REGULAR::equals).isEmpty())
                .map(territories.divisions()::fullName)
                .ifPresent(name -> add(chinese, english, new Words("限" + name, "valid in " + name + " only")));
        credential
                .obtainedOn()
                .ifPresent(day -> add(
                        chinese,
                        english,
                        new Words(Language.CHINESE.date(day) + "取得", "obtained " + Language.ENGLISH.date(day))));
        return new Words(String.join("，", chinese), String.join(", ", english));
    }

    private static void add(List<String> chinese, List<String> english, Words words) {
        chinese.add(words.chinese());
        english.add(words.english());
    }

    /** The address of an answer about a described credential: what was chosen, and nothing that names a person. */
    static String link(Language language, DescribedCredential credential, Asked asked) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("what", what(credential));
        credential.rank().ifPresent(rank -> query.put(rankField(credential), rank.code()));
        credential.qualification().ifPresent(name -> query.put("qualification", name));
        credential.reviewPassed().ifPresent(passed -> query.put("reviewPassed", passed.toString()));
        credential.series().ifPresent(series -> query.put("series", series));
        if (credential.family() == CredentialFamily.TITLE) {
            credential.issuer().ifPresent(issuer -> query.put("issuer", issuer.code()));
            credential
                    .scope()
                    .filter(scope ->
                            credential.kind().filter(Kind.REGULAR::equals).isEmpty())
                    .ifPresent(scope -> query.put("scope", scope.code()));
        }
        credential.obtainedOn().ifPresent(day -> query.put("obtainedOn", day.toString()));
        query.put("to", asked.to().id());
        query.put("purpose", asked.purpose().code());
        asked.employer().ifPresent(kind -> query.put("employerKind", kind.code()));
        query.put("on", asked.on().toString());
        List<String> parts = new ArrayList<>();
        query.forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return language.address("/mutual") + "?" + String.join("&", parts);
    }

    private static String what(DescribedCredential credential) {
        return credential.family() == CredentialFamily.TITLE
                ? "title-" + credential.kind().orElseThrow().code()
                : credential.family().code();
    }

    private static String rankField(DescribedCredential credential) {
        return switch (credential.family()) {
            case TITLE -> "level";
            case SKILL -> "skillGrade";
            case POST -> "postGrade";
            case QUALIFICATION -> throw new IllegalStateException("a qualification has no rank");
        };
    }
}
