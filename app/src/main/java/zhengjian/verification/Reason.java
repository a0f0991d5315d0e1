package zhengjian.verification;

import java.util.Locale;

/** Why a verdict is what it is: one sentence, one stable code, and what to do next. Every verdict has at least one. */
public enum Reason {
    GENUINE(Verdict.VALID, "证书真实有效。", "Genuine and valid."),
    OTHER_PLACE(Verdict.OUT_OF_SCOPE, "证书真实，但不能在所询地区使用。", "Genuine, but it cannot be used in the place asked about."),
    OTHER_PURPOSE(
            Verdict.OUT_OF_SCOPE, "证书真实，但不能用于所询用途。", "Genuine, but it cannot be used for the purpose asked about."),
    OTHER_TIME(
            Verdict.OUT_OF_SCOPE, "证书真实，但在所询日期尚未取得。", "Genuine, but it had not been obtained on the date asked about."),
    SUSPENDED_THEN(
            Verdict.OUT_OF_SCOPE,
            "证书真实，现在有效，但在所询日期处于暂停使用状态。",
            "Genuine and valid now, but it was suspended on the date asked about."),
    UNDER_REVIEW(
            Verdict.SUSPENDED,
            "签发机关正在复核，结果公布前请勿采信。",
            "The issuing authority is reviewing it; do not rely on it meanwhile."),
    WITHDRAWN(Verdict.REVOKED, "曾经签发，现已撤销，请勿采信。", "Was issued and has been revoked; do not rely on it."),
    REPLACED(
            Verdict.SUPERSEDED,
            "证书已被更正换发的新证取代，请以新证为准。",
            "A corrected certificate has taken its place; ask for the new one."),
    REGISTER_BEHIND(
            Verdict.STATUS_STALE,
            "证书真实，但登记库落后于已公布的账本，状态可能已变，请稍后再查。",
            "Genuine, but the register is behind the published ledger, so its status may have changed; check again later."),
    UNKNOWN_KEY(
            Verdict.KEY_NOT_TRUSTED,
            "签名所用的密钥不属于任何受信任的签发机关。",
            "Signed with a key that belongs to no trusted authority."),
    KEY_OF_OTHER_ISSUER(
            Verdict.KEY_NOT_TRUSTED, "签名所用的密钥不属于其声称的签发机关。", "Signed with a key that is not the claimed issuer's."),
    KEY_OUTSIDE_ITS_TIME(
            Verdict.KEY_NOT_TRUSTED, "签名日期不在密钥的有效期内。", "Signed outside the time in which the key was in use."),
    BEYOND_ITS_SCOPE(
            Verdict.KEY_NOT_TRUSTED,
            "签名正确，但超出了信任名单准许该机关签发的范围，不可采信。",
            "The signature is right, but the list of issuers does not let this authority certify such a thing; do not rely on"
                    + " it."),
    OTHER_STATUS_MISSING(
            Verdict.CANNOT_CHECK,
            "外省证书，签名和签发范围无误，但手头没有该省的状态表，不知是否已撤销，请稍后再查，或向签发机关核实。",
            "Another province's certificate, rightly signed and within its scope; but no status list of that province is at"
                    + " hand, so it may have been revoked. Check again later, or ask the authority that issued it."),
    OTHER_STATUS_STALE(
            Verdict.STATUS_STALE,
            "外省证书，签名和签发范围无误，但手头该省的状态表已过期，状态可能已变，请稍后再查，或向签发机关核实。",
            "Another province's certificate, rightly signed and within its scope; but the status list of that province is out"
                    + " of date here, so it may have been revoked since. Check again later, or ask the authority that issued it."),
    TRUST_TOO_OLD(
            Verdict.CANNOT_CHECK,
            "外省的证书；信任名单缺失或过期太久，暂时无法核验。这不代表证书有问题。",
            "Another province's certificate; the list of issuers is missing or too old, so it cannot be checked now. That says"
                    + " nothing about the certificate."),
    STOLEN_KEY(
            Verdict.KEY_COMPROMISED,
            "签名所用的密钥已泄露，且账本不能证明本证书签发在泄露之前。",
            "Signed with a compromised key, and the ledger does not prove it older than the compromise."),
    SIGNATURE_WRONG(
            Verdict.FORGED, "二维码的签名与内容不符，内容被改动过或系伪造。", "The signature does not fit the content: altered or forged."),
    SIGNED_BUT_NOT_REGISTERED(
            Verdict.FORGED,
            "签名正确，但登记库中没有这张证书，不可采信。",
            "The signature is right, but the register holds no such certificate; do not rely on it."),
    DIFFERS_FROM_REGISTER(
            Verdict.FORGED,
            "签名正确，但与登记库中同一编号的证书不一致，不可采信。",
            "The signature is right, but the register holds another certificate under this number; do not rely on it."),
    FILE_ALTERED(
            Verdict.FORGED,
            "上传的文件与签发的原件不一致，不可采信。请扫描证书上的二维码，或输入证书编号，看登记的内容。",
            "The uploaded file is not the one that was issued; do not rely on it. Scan the QR code or enter the number to see"
                    + " what is registered."),
    RECEIPT_ALTERED(
            Verdict.FORGED,
            "上传的回执与本系统出具的不一致，不可采信。请用回执号打开原件。",
            "The uploaded receipt is not the one that was given; do not rely on it. Open the original by its number."),
    UNREADABLE(
            Verdict.MALFORMED,
            "没能识别：二维码内容残缺或被改动。请重新扫描，或输入证书编号。",
            "Cannot be read: incomplete or altered. Scan again, or enter the certificate number."),
    FOREIGN_ADDRESS(
            Verdict.NOT_OURS,
            "不是本系统的二维码，其中的网址没有打开。请扫描证书上的二维码。",
            "Not a code of this system; its address was not opened. Scan the code on the certificate."),
    OTHER_TEXT(
            Verdict.NOT_OURS, "不是本系统的二维码。请扫描证书上的二维码。", "Not a code of this system. Scan the code on the certificate."),
    OTHER_RECEIPT(
            Verdict.NOT_OURS,
            "这是另一机关账本的核验回执，请到出具它的机关打开，或用 verify 命令离线核验。",
            "A receipt from the ledger of another authority: open it there, or check it offline with the verify command."),
    OTHER_FILE(
            Verdict.NOT_OURS,
            "不是本系统签发的文件，没有打开。请上传下载时的原文件，或扫描证书上的二维码，或输入编号。",
            "Not a file of this system; it was not opened. Upload the file as it was downloaded, or scan the QR code, or enter"
                    + " the number."),
    NO_SUCH_NUMBER(
            Verdict.NOT_FOUND,
            "没有查到。这不等于证书一定是假的：请核对编号和姓名；早年的编号须同时填写姓名。",
            "Not found. That does not make it a fake: check number and name; an earlier number needs the name too."),
    NUMBER_MISTYPED(
            Verdict.NOT_FOUND,
            "没有查到。编号可能输错了一位（校验位不符）；早年的编号须同时填写姓名。",
            "Not found. One symbol of the number may be mistyped (the check symbol does not fit); an earlier number needs"
                    + " the name too."),
    REGISTER_UNREADABLE(
            Verdict.CANNOT_CHECK,
            "暂时无法核验，请稍后再试。这不代表证书有问题。",
            "Cannot check now, try again later. That says nothing about the certificate."),
    RECORD_DAMAGED(
            Verdict.CANNOT_CHECK,
            "登记记录未通过完整性检查，暂时无法核验。这不代表证书有问题。",
            "The record failed its integrity check, so it cannot be checked now. That says nothing about the certificate."),
    LEDGER_UNAVAILABLE(
            Verdict.CANNOT_CHECK,
            "核验记录暂时不能写入账本，请稍后再试。这不代表证书有问题。",
            "The check cannot be recorded now, try again later. That says nothing about the certificate.");

    private final Verdict verdict;
    private final String chinese;
    private final String english;
    private final String code;

    Reason(Verdict verdict, String chinese, String english) {
        this.verdict = verdict;
        this.chinese = chinese;
        this.english = english;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Verdict verdict() {
        return verdict;
    }

    /** One sentence, with what to do next. */
    public String chinese() {
        return chinese;
    }

    /** The same in English. */
    public String english() {
        return english;
    }

    /** The stable name on the wire, for instance {@code signed-but-not-registered}. */
    public String code() {
        return code;
    }
}
