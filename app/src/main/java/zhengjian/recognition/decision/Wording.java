package zhengjian.recognition.decision;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Set;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.source.Citation;
import zhengjian.recognition.source.Sense;

/** The sentences that no single rule owns. */
public final class Wording {
    static final Sense NO_RULE = new Sense("没有收录适用的规则", "no rule in force covers this");
    static final Sense NOT_YET_OBTAINED =
            new Sense("所问日期在取得日期之前，当时尚无此证", "the day asked about is before the credential was obtained");

    static final Sense NOTHING_FOUND =
            new Sense("没有可以据以判断的有效证书，详见核验结果", "there is no certificate to decide about; see the verdict");

    private Wording() {}

    /** The limit that every recognition under a draft carries. */
    public static Sense draft(Rule rule) {
        String titles = rule.citations().stream()
                .map(Citation::document)
                .filter(document -> document.draft())
                .map(document -> "《" + document.title() + "》")
                .distinct()
                .collect(joining());
        return new Sense(
                "依据为" + titles + "征求意见稿，尚未确认施行，须经当地主管部门确认",
                "it rests on a draft for comment that has not been confirmed as in force; the local authority must confirm it");
    }

    static Sense ask(String place) {
        return new Sense(
                "请向" + place + "人力资源和社会保障主管部门询问", "ask the human-resources and social-security authority of " + place);
    }

    static Sense unstated(Set<Part> parts) {
        return new Sense(
                "缺少判断所需的信息：" + parts.stream().map(Wording::chinese).collect(joining("、")),
                "facts needed to decide were not stated: "
                        + parts.stream().map(Wording::english).collect(joining(", ")));
    }

    /** A fact that was not stated, as a limit. */
    public static Sense onlyIf(Part part, Conditions when) {
        return switch (part) {
            case SERIES -> among("系列", "series", when.series());
            case EMPLOYER ->
                new Sense(
                        "仅当用人单位类型为："
                                + names(when.employers().stream()
                                        .map(EmployerKind::chinese)
                                        .toList()),
                        "only if the employer is: "
                                + names(when.employers().stream()
                                        .map(EmployerKind::code)
                                        .toList()));
            case PILOT -> new Sense("仅当取得时该县为试点县", "only if the county was a pilot when the title was obtained");
            case REVIEW -> new Sense("仅当相应评审已通过", "only if the review that belongs to it was passed");
            default -> new Sense("仅当" + chinese(part) + "符合规则", "only if the " + english(part) + " fits the rule");
        };
    }

    private static Sense among(String chinese, String english, Collection<String> values) {
        return new Sense("仅当" + chinese + "为：" + names(values), "only if the " + english + " is: " + names(values));
    }

    private static String names(Collection<String> values) {
        return values.stream().sorted().collect(joining("、"));
    }

    private static String chinese(Part part) {
        return switch (part) {
            case SERIES -> "系列";
            case EMPLOYER -> "用人单位类型";
            case PILOT -> "取得日期";
            case REVIEW -> "是否通过评审";
            default -> part.miss().chinese();
        };
    }

    private static String english(Part part) {
        return switch (part) {
            case SERIES -> "series";
            case EMPLOYER -> "kind of employer";
            case PILOT -> "date obtained";
            case REVIEW -> "whether the review was passed";
            default -> part.miss().english();
        };
    }
}
