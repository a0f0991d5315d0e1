package zhengjian.recognition.decision;

import zhengjian.recognition.source.Sense;

/** The parts of a question that a rule can look at, in the order in which they are held against it. */
public enum Part {
    FAMILY("证书种类不在该规则之内", "the rule is about another family of credentials"),
    QUALIFICATION("该职业资格不在该规则之内", "the rule does not name this qualification"),
    KIND("证书类别不在该规则之内", "the rule is about another kind of title"),
    ISSUER("发证地不在该规则之内", "the rule does not name the place that issued it"),
    SCOPE("证书有效范围不在该规则之内", "the rule is about another scope"),
    RANK("该规则未提及这一级别", "the rule does not name this level"),
    STATUS("证书状态不在该规则之内", "the rule is about another status"),
    DIRECTORY("不符合该规则的目录条件", "the rule's condition on the directory is not met"),
    SERIES("系列不在该规则之内", "the series is none of the rule's"),
    PILOT("不符合该规则的试点条件", "the rule's pilot condition is not met"),
    REVIEW("不符合该规则的评审条件", "the rule's condition on the review is not met"),
    PURPOSE("该规则未提及这一用途", "the rule does not speak of this purpose"),
    PLACE("所问地区不符合该规则的地点条件", "the place does not meet the rule's condition"),
    EMPLOYER("用人单位类型不在该规则之内", "the rule is about another kind of employer");

    private final Sense miss;

    Part(String chinese, String english) {
        this.miss = new Sense(chinese, english);
    }

    /** Why a rule does not apply, if this part is what stands against it. */
    public Sense miss() {
        return miss;
    }
}
