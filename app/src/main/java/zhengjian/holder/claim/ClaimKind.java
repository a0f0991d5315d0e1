package zhengjian.holder.claim;

/** What a holder can ask for. */
public enum ClaimKind {
    /** “This check was not agreed with me.” */
    CHECK_OBJECTION("check-objection", "对查验的异议"),
    /** “My certificate was wrongly changed, or its answer is wrong.” */
    CERTIFICATE_OBJECTION("certificate-objection", "对证书状态的异议"),
    /** “Something on my certificate is wrong.” (个人信息保护法 46) */
    CORRECTION("correction", "更正证书内容");

    private final String code;
    private final String chinese;

    ClaimKind(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** @throws IllegalArgumentException when it is none of them */
    public static ClaimKind parse(String code) {
        for (ClaimKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("应为 check-objection、certificate-objection 或 correction。"
                + " Expected check-objection, certificate-objection or correction.");
    }
}
