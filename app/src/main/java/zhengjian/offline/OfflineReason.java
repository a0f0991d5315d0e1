package zhengjian.offline;

import java.util.Locale;
import zhengjian.verification.Verdict;

/** Why a verdict is what it is, when only a copy is asked: one sentence in each language and one stable code. */
public enum OfflineReason {
    GENUINE(Verdict.VALID, "证书真实，按所存的状态列表有效。", "Genuine, and valid by the copy of the status list."),
    RECEIPT_GENUINE(
            Verdict.VALID,
            "回执真实，确已记入账本；结论是核验当时的。",
            "The receipt is genuine and stands in the ledger; its verdict is that of then."),
    OTHER_PLACE(Verdict.OUT_OF_SCOPE, "证书真实，但不能在所询地区使用。", "Genuine, but it cannot be used in the place asked about."),
    OTHER_TIME(
            Verdict.OUT_OF_SCOPE, "证书真实，但在所询日期尚未取得。", "Genuine, but it had not been obtained on the date asked about."),
    UNDER_REVIEW(
            Verdict.SUSPENDED,
            "签发机关正在复核，结果公布前请勿采信。",
            "The issuing authority is reviewing it; do not rely on it meanwhile."),
    WITHDRAWN(Verdict.REVOKED, "曾经签发，现已撤销，请勿采信。", "Was issued and has been revoked; do not rely on it."),
    REPLACED(Verdict.SUPERSEDED, "证书已被更正换发的新证取代，请以新证为准。", "A corrected certificate has taken its place; ask for it."),
    TRUST_STALE(
            Verdict.STATUS_STALE,
            "签名真实，但所存的信任文件已过期，状态可能已变，请联网更新后再查。",
            "Rightly signed, but the copy of the trust files is out of date: fetch a newer one and check again."),
    STATUS_LIST_STALE(
            Verdict.STATUS_STALE,
            "签名真实，但所存的状态列表已过期，状态可能已变，请联网更新后再查。",
            "Rightly signed, but the copy of the status list is out of date: fetch a newer one and check again."),
    UNKNOWN_KEY(
            Verdict.KEY_NOT_TRUSTED,
            "签名所用的密钥不属于任何受信任的签发机关。",
            "Signed with a key that belongs to no trusted authority."),
    KEY_OF_OTHER_ISSUER(
            Verdict.KEY_NOT_TRUSTED, "签名所用的密钥不属于其声称的签发机关。", "Signed with a key that is not the claimed issuer's."),
    KEY_OUTSIDE_ITS_TIME(
            Verdict.KEY_NOT_TRUSTED, "签名日期不在密钥的有效期内。", "Signed outside the time in which the key was in use."),
    OUTSIDE_ISSUER_SCOPE(
            Verdict.KEY_NOT_TRUSTED, "这个机关无权签发这样的证书。", "The issuer may not certify this: region, number or level."),
    STOLEN_KEY(Verdict.KEY_COMPROMISED, "签名所用的密钥已泄露，请联网核验。", "Signed with a compromised key; check online."),
    SIGNATURE_WRONG(
            Verdict.FORGED, "签名与内容不符，内容被改动过或系伪造。", "The signature does not fit the content: altered or forged."),
    NOT_IN_LEDGER(Verdict.FORGED, "回执不能证明自己在账本中。", "The receipt does not prove that it stands in the ledger."),
    UNREADABLE(Verdict.MALFORMED, "没能识别：内容残缺或被改动。", "Cannot be read: incomplete or altered."),
    FOREIGN_ADDRESS(
            Verdict.NOT_OURS, "不是受信任机关的二维码，其中的网址没有打开。", "Not a code of a trusted issuer; its address was not opened."),
    OTHER_CONTENT(Verdict.NOT_OURS, "不是证书二维码，也不是回执。", "Neither the code of a certificate nor a receipt."),
    NO_CODE_FOUND(
            Verdict.CANNOT_CHECK, "图片里没有找到能识别的二维码，请重拍。", "No code that can be read in the picture: take it again."),
    UNREADABLE_FILE(Verdict.CANNOT_CHECK, "文件打不开或太大。", "The file cannot be opened, or is too large."),
    SCAN_THE_CODE(
            Verdict.CANNOT_CHECK,
            "离线不能核验这种文件，请扫描其上的二维码。",
            "This kind of file is not checked offline: scan the code on it."),
    NO_TRUST(
            Verdict.CANNOT_CHECK,
            "没有可用的信任文件，请先联网取得（trust fetch）。",
            "No usable trust files: fetch them first (trust fetch)."),
    NO_STATUS_LIST(
            Verdict.CANNOT_CHECK, "签名真实，但没有可用的状态列表，是否有效不能判断。", "Rightly signed, but there is no usable status list.");

    private final Verdict verdict;
    private final String chinese;
    private final String english;

    OfflineReason(Verdict verdict, String chinese, String english) {
        this.verdict = verdict;
        this.chinese = chinese;
        this.english = english;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** The stable name on the wire, for instance {@code status-list-stale}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
