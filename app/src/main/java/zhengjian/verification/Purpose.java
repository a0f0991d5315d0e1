package zhengjian.verification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the certificate is to be used for. */
public enum Purpose {
    /** 聘用. */
    EMPLOYMENT,
    /** 工资待遇. */
    PAY,
    /** 申报普通高一级职称: as the basis of an application for a regular higher title. */
    PROMOTION_REGULAR,
    /** 申报定向高一级职称: as the basis of an application for a directional higher title. */
    PROMOTION_DIRECTIONAL;

    /** The name on the wire: {@code employment}, {@code pay}, {@code promotion-regular}, {@code promotion-directional}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose of this code, empty if there is none. */
    public static Optional<Purpose> ofCode(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }
}
