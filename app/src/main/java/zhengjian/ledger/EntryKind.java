package zhengjian.ledger;

import java.util.Locale;
import java.util.Optional;

/** What an entry says has happened. Codes are on the wire for ever: add, never change (docs/formats/ledger-entry.md). */
public enum EntryKind {
    CERTIFICATE_ISSUED(1, "发证"),
    SUSPENDED(2, "暂停"),
    REINSTATED(3, "恢复"),
    REVOKED(4, "撤销"),
    SUPERSEDED(5, "更正换发"),
    CHECK(6, "查验"),
    KEY_ADDED(7, "启用密钥"),
    KEY_RETIRED(8, "停用密钥"),
    KEY_COMPROMISED(9, "密钥失密"),
    RULES_CHANGED(10, "规则变更"),
    ACCOUNT_CHANGED(11, "账户变更"),
    REQUESTED(12, "申请"),
    APPROVED(13, "批准"),
    DECLINED(14, "退回"),
    WITHDRAWN(15, "撤回"),
    AUTHORISATION_CHANGED(16, "授权变更"),
    REVIEW_STEP(17, "评审步骤"),
    WALLET_OFFERED(18, "钱包凭证邀约"),
    WALLET_ISSUED(19, "发放钱包凭证"),
    BATCH_STEP(24, "批次步骤"),
    BATCH_PUBLISHED(25, "批次公布"),
    INTEGRITY_RECORDED(26, "记入诚信档案"),
    IMPORT_APPROVED(27, "批准导入"),
    EMPLOYER_CHANGED(28, "用人单位变更"),
    API_KEY_CHANGED(29, "接口密钥变更"),
    HOLDER_ADDRESS_CHANGED(31, "登记持证人邮箱"),
    SHARE_CHANGED(32, "分享码变更"),
    COPY_CHANGED(33, "加注副本变更"),
    HOLDER_CLAIM(34, "持证人申请"),
    BAN_LIFTED(36, "解除禁期");

    private final int code;
    private final String chinese;

    EntryKind(int code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** 1 to 255: one byte of CBOR up to 23, two from 24 on. */
    public int code() {
        return code;
    }

    /** The word on the wire and in texts, such as {@code certificate-issued}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    /** Checks are public only to the minute, so that an entry does not tell who checked; all else to the second. */
    public boolean isRoundedToTheMinute() {
        return this == CHECK;
    }

    public static Optional<EntryKind> ofCode(long code) {
        for (EntryKind kind : values()) {
            if (kind.code == code) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
