package zhengjian.holder.pages;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.DivisionCode;
import zhengjian.holder.checks.CheckName;
import zhengjian.holder.checks.NoticeUnusual;
import zhengjian.holder.checks.SeenCheck;
import zhengjian.page.CertificateFacts;
import zhengjian.page.holder.AlertLine;
import zhengjian.page.holder.CheckFacts;
import zhengjian.page.holder.OwnCard;
import zhengjian.register.RegisteredCertificate;

/**
 * What the pages show of certificates.
 *
 * @param places the name of a division
 */
public record Cards(Function<DivisionCode, String> places) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    OwnCard card(RegisteredCertificate registered) {
        Certificate certificate = registered.certificate();
        CertificateFacts facts = new CertificateFacts(
                certificate.number().text(),
                certificate.family().code(),
                certificate.scope().kind().code(),
                certificate.holder().name().text(),
                certificate.holder().id().masked(),
                certificate.title().name(),
                certificate.title().rank().code(),
                certificate.title().rank().chinese(),
                certificate.title().series(),
                certificate.title().specialty(),
                places.apply(certificate.scope().division()),
                Optional.of(certificate.obtainedOn()),
                Optional.of(certificate.issuedOn()),
                certificate.authority(),
                certificate.publication().documentNumber());
        return new OwnCard(
                facts,
                certificate.number().canonical(),
                registered.status().status().code());
    }

    CheckFacts check(SeenCheck check) {
        return new CheckFacts(
                time(check.at()),
                check.way().code(),
                check.share().orElse(""),
                check.place()
                        .map(place -> places.apply(new DivisionCode(place)))
                        .orElse(""),
                check.organisation().orElse(""),
                check.purpose().orElse(""),
                check.name().text(),
                check.name() instanceof CheckName.Entry entry ? OptionalLong.of(entry.index()) : OptionalLong.empty());
    }

    static List<AlertLine> alerts(List<NoticeUnusual.Alert> alerts) {
        return alerts.stream()
                .map(alert ->
                        new AlertLine(alert.rule().id(), alert.number().text(), alert.checks(), time(alert.last())))
                .toList();
    }

    static OffsetDateTime time(Instant at) {
        return at.atZone(ZONE).toOffsetDateTime();
    }
}
