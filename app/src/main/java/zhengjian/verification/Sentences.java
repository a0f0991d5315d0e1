package zhengjian.verification;

/** The sentences of checks that ended well: what was verified, and when. */
final class Sentences {
    static final String NUMBER_READ = "编号可读。 The number is readable.";
    static final String TOKEN_READ = "二维码完整，写法唯一。 The code is whole and in its one spelling.";
    static final String SAME_FILE =
            "文件与签发时逐字节一致（刚刚验证）。 The file is, byte for byte, as it was issued (verified just now).";
    static final String SHARE_READ =
            "分享码由持证人生成，仍在有效期内（刚刚查验）。 The holder made this share code, and it has not ended (looked up" + " just now).";
    static final String SHARED_BY_HOLDER =
            "登记库中有持证人分享的这份证书。 The register holds the certificate that the holder shares.";
    static final String NUMBER_ALONE = "登记库中有此编号。 The register holds this number.";
    static final String NUMBER_AND_NAME = "登记库中有此编号，姓名一致。 The register holds this number, and the name fits.";
    static final String SAME_TOKEN = "与登记库中的原件逐字节一致。 The same, byte for byte, as the register's own.";
    static final String SIGNED_WHEN_READ =
            "签名正确（从登记库读入时验证，证书不会再变）。 The signature is right (verified when read from the store; it never changes).";
    static final String SIGNED_NOW = "签名正确（刚刚验证）。 The signature is right (verified just now).";
    static final String IN_LEDGER =
            "登记记录与公开账本的条目一致（从登记库读入时验证）。 The record fits its entry in the public ledger (verified when read).";
    static final String KEY_IN_TIME = "签发时密钥有效（刚刚查验）。 The key was in force when it was issued (looked up just now).";
    static final String STATUS_NOW = "未撤销、未暂停、未换发（刚刚查验）。 Not revoked, suspended or replaced (looked up just now).";
    static final String KEY_OF_LISTED_ISSUER =
            "签名所用密钥列在信任名单中，签发时有效，且未超出该机关的范围（刚刚查验）。 The key stands in the list of issuers, was in force"
                    + " when the token says it was signed, and the issuer may certify this (looked up just now).";
    static final String STATUS_OF_LIST =
            "该省签名的状态表中为有效，状态表没有过期。 Valid in that province's signed status list, which is not out of date.";
    static final String NOT_OUR_REGISTER =
            "外省证书，不在本登记库，没有查该省的登记库和账本。 Another province's: its register and ledger were not asked.";
    static final String NO_USE_ASKED = "没有询问使用地区、日期或用途。 No place, date or purpose was asked about.";

    private Sentences() {}
}
