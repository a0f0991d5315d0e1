package zhengjian.recognition.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.rule.ApplicationCase;
import zhengjian.recognition.rule.Since;
import zhengjian.recognition.source.Sense;

/** The day from which the years of a case are counted, and its words. */
record CountingFrom(Person person, LocalDate on) {
    /** Empty if the day is needed and was not stated. A case without years to wait begins with its credential. */
    Optional<LocalDate> start(ApplicationCase one, Optional<DescribedCredential> counted) {
        if (counted.isEmpty() && one.years() == 0) {
            return Optional.of(on);
        }
        Optional<LocalDate> start = switch (one.since()) {
            case OBTAINED -> counted.flatMap(DescribedCredential::obtainedOn);
            case SERVICE -> person.service().map(GrassrootsWork::since);
            case GRADUATION -> person.education(one.applicant().degrees()).flatMap(Education::graduatedOn);
        };
        return start.isEmpty() && one.years() == 0 ? Optional.of(on) : start;
    }

    static Sense what(Since since) {
        return switch (since) {
            case OBTAINED -> new Sense("取得证书后工作满年限", "years of work since the certificate was obtained");
            case SERVICE -> new Sense("协议服务期", "years of service under the agreement");
            case GRADUATION -> new Sense("毕业后年限", "years since graduation");
        };
    }

    static Sense missing(Since since) {
        return switch (since) {
            case OBTAINED -> new Sense("没有说明取得日期，无法计算年限", "the day on which it was obtained was not stated");
            case SERVICE -> new Sense("没有说明服务开始日期，无法计算年限", "the day on which the service began was not stated");
            case GRADUATION -> new Sense("没有说明毕业日期，无法计算年限", "the day of graduation was not stated");
        };
    }
}
