package zhengjian.certificate;

import zhengjian.certificate.text.Word;

/** What became of a certificate. Every change is an entry of the ledger; nothing goes back silently. */
public enum Status {
    VALID("valid", "有效"),
    SUSPENDED("suspended", "暂停使用"),
    REVOKED("revoked", "已撤销"),
    SUPERSEDED("superseded", "已更正换发");

    private final String code;
    private final String chinese;

    Status(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The name on the wire and in the register. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /**
     * Reads a code or a Chinese name.
     *
     * @throws IllegalArgumentException naming what was expected and found
     */
    public static Status parse(String text) {
        return Word.find(values(), text, Status::code, Status::chinese, "状态 / status");
    }
}
