package zhengjian.statistics;

import java.util.function.Function;
import zhengjian.certificate.Certificate;

/** By what certificates are counted. */
public enum Dimension {
    YEAR(
            "year",
            "取得年度",
            certificate -> Label.of(Integer.toString(certificate.obtainedOn().getYear()))),
    LEVEL(
            "level",
            "级别",
            certificate -> new Label(
                    certificate.title().rank().code(),
                    certificate.title().rank().chinese())),
    SERIES("series", "系列", certificate -> Label.of(certificate.title().series())),
    CHANNEL(
            "channel",
            "取得方式",
            certificate -> new Label(
                    certificate.channel().code(), certificate.channel().chinese())),
    KIND(
            "kind",
            "类别",
            certificate -> new Label(
                    certificate.scope().kind().code(),
                    certificate.scope().kind().chinese())),
    FAMILY(
            "family",
            "证书种类",
            certificate ->
                    new Label(certificate.family().code(), certificate.family().chinese())),
    /** Of which a certificate alone does not tell. */
    STATUS("status", "状态", certificate -> Label.of(""));

    private final String code;
    private final String chinese;
    private final Function<Certificate, Label> label;

    Dimension(String code, String chinese, Function<Certificate, Label> label) {
        this.code = code;
        this.chinese = chinese;
        this.label = label;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    Label of(Certificate certificate) {
        return label.apply(certificate);
    }
}
