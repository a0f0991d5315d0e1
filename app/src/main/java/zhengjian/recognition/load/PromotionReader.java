package zhengjian.recognition.load;

import java.util.function.Function;
import zhengjian.certificate.Kind;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.rule.Promotion;
import zhengjian.recognition.rule.Promotion.Earlier;
import zhengjian.recognition.rule.Promotion.Years;

/** Reads {@code promotion}: what a rule says about the next level of a title. */
final class PromotionReader {
    private PromotionReader() {}

    static Promotion read(Fields fields) {
        Promotion promotion = new Promotion(
                fields.values("together", Kind::parse),
                fields.sections("years").stream().map(PromotionReader::years).toList(),
                fields.sections("earlier").stream()
                        .map(PromotionReader::earlier)
                        .toList());
        fields.end();
        return promotion;
    }

    private static Years years(Fields fields) {
        Years years = new Years(
                fields.values("employer", EmployerKind::parse),
                fields.values("employerAt", ApplicationReader::level),
                fields.values("target", ConditionsReader::rank),
                fields.number("years", 1, 40).orElseThrow(() -> fields.refusal("years", "必须填写", "is required")));
        fields.end();
        return years;
    }

    private static Earlier earlier(Fields fields) {
        Earlier earlier = new Earlier(
                fields.text("case"),
                fields.number("years", 1, 5).orElseThrow(() -> fields.refusal("years", "必须填写", "is required")),
                fields.sense("because"),
                fields.values("employer", EmployerKind::parse),
                fields.values("target", ConditionsReader::rank),
                fields.values("series", Function.identity()),
                fields.values("degree", Function.identity()),
                fields.date("until"),
                fields.date("retiresBefore"),
                fields.number("retiresWithin", 1, 10),
                fields.number("combinedSince", 1990, 2100),
                fields.number("grassroots", 1, 40));
        fields.end();
        return earlier;
    }
}
