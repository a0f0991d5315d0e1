package zhengjian.web;

import io.javalin.http.HttpResponseException;
import java.time.Duration;

/** Every problem that this service answers with. Nothing else makes one. */
public final class Problems {
    private static final Problem BAD_REQUEST = Problem.of("bad-request", 400, "请求有误 Bad request");
    private static final Problem INVALID_FIELD = Problem.of("invalid-field", 400, "某一项填写有误 A field is not right");
    private static final Problem UNAUTHORISED = Problem.of("not-signed-in", 401, "需要登录或密钥 Sign-in or key needed");
    private static final Problem FORBIDDEN = Problem.of("not-allowed", 403, "没有这项权限 Not allowed");
    private static final Problem FOREIGN_FORM = Problem.of("foreign-form", 403, "这张表单不能接受 This form cannot be taken");
    private static final Problem NOT_FOUND = Problem.of("not-found", 404, "没有这个地址 No such address");
    private static final Problem NO_SUCH_RECEIPT = Problem.of("no-such-receipt", 404, "没有这份回执 No such receipt");
    private static final Problem NOT_PUBLISHED = Problem.of("not-published-yet", 404, "尚未公布 Not published yet");
    private static final Problem WRONG_METHOD =
            Problem.of("wrong-method", 405, "这个地址不接受这种请求 Wrong method for this address");
    private static final Problem NOT_ACCEPTABLE = Problem.of("not-acceptable", 406, "没有所要的格式 No such format");
    private static final Problem CONFLICT = Problem.of("conflict", 409, "与现有内容冲突 Conflict");
    private static final Problem TOO_LARGE = Problem.of("too-large", 413, "内容太大 Too large");
    private static final Problem ADDRESS_TOO_LONG = Problem.of("address-too-long", 414, "网址太长 Address too long");
    private static final Problem WRONG_TYPE =
            Problem.of("wrong-content-type", 415, "不接受这种内容 Content type not accepted");
    private static final Problem TOO_MANY = Problem.of("too-many-attempts", 429, "尝试太频繁 Too many attempts");
    private static final Problem HEADERS_TOO_LARGE = Problem.of("headers-too-large", 431, "请求头太大 Headers too large");
    private static final Problem INTERNAL = Problem.of("internal", 500, "系统出错 Something went wrong here");
    private static final Problem BUSY = Problem.of("busy", 503, "现在太忙 Too busy now");
    private static final Problem READ_ONLY = Problem.of("read-only", 503, "暂停写入 Read-only for the moment");
    private static final Problem NO_CURRENT_STATUS = Problem.of("no-current-status", 503, "暂时没有最新状态 No current status");

    private static final Problem RULES_NOT_LISTED =
            Problem.of("rules-not-listed", 503, "认可规则与信任名单不符 Rules that the trust list does not name");

    private Problems() {}

    /** 400: a request that cannot be understood; {@code detail} says what was expected. */
    public static Problem badRequest(String detail) {
        return BAD_REQUEST.withDetail(detail);
    }

    /** 400: one field is wrong. {@code pointer} is a JSON pointer, or {@code ?name} for a parameter. */
    public static Problem invalidField(String pointer, String detail) {
        return INVALID_FIELD.withDetail(detail).at(pointer);
    }

    /** 401. */
    public static Problem notSignedIn() {
        return UNAUTHORISED;
    }

    /** 403; {@code detail} says what would be needed. */
    public static Problem notAllowed(String detail) {
        return FORBIDDEN.withDetail(detail);
    }

    /** 403: a form that was not sent from a page of this session. */
    public static Problem foreignForm() {
        return FOREIGN_FORM;
    }

    /** 404. */
    public static Problem notFound() {
        return NOT_FOUND;
    }

    /** 404: a receipt's number that is none, or that no receipt has. */
    public static Problem noSuchReceipt() {
        return NO_SUCH_RECEIPT.withDetail("回执号是 40 位数字 0-9 和小写字母 a-f，请对照回执重新输入；找不到回执时，请用证书编号重新核验。"
                + " A receipt's number has 40 symbols, 0-9 and a-f in lower case: compare it with the receipt, or check the"
                + " certificate again by its own number.");
    }

    /** 404: a file that this service would serve if somebody had published it; {@code detail} says what to do. */
    public static Problem notPublishedYet(String detail) {
        return NOT_PUBLISHED.withDetail(detail);
    }

    /** 405; {@code allowed} as in the header {@code Allow}. */
    static Problem wrongMethod(String allowed) {
        return WRONG_METHOD.withDetail(
                "这里可用的请求方法：" + allowed.replace(", ", "、") + "。 Methods that this address takes: " + allowed + ".");
    }

    /** 406; {@code detail} names what there is. */
    public static Problem notAcceptable(String detail) {
        return NOT_ACCEPTABLE.withDetail(detail);
    }

    /** 409. */
    public static Problem conflict(String detail) {
        return CONFLICT.withDetail(detail);
    }

    /** 413; {@code bytes} is the limit. */
    public static Problem tooLarge(long bytes) {
        return TOO_LARGE.withDetail("最多 " + bytes + " 字节。At most " + bytes + " bytes.");
    }

    /** 415; {@code expected} names the accepted types. */
    public static Problem wrongContentType(String expected) {
        return wrongContentType(expected, expected);
    }

    /** 415; what is accepted, in each language. */
    public static Problem wrongContentType(String chinese, String english) {
        return WRONG_TYPE.withDetail("请用 " + chinese + "。Expected " + english + ".");
    }

    /** 429, rounded up to whole seconds, at least one. */
    public static Problem tooManyAttempts(Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return TOO_MANY.withDetail("请在 " + seconds + " 秒后再试。Try again in " + seconds + " s.")
                .withRetryAfter(seconds);
    }

    /** 429: too many have guessed, from wherever; what cannot be guessed goes on. */
    public static Problem guessesPause(Duration wait) {
        Problem problem = tooManyAttempts(wait);
        return problem.withDetail("现在有人大量试猜旧编号，凭旧编号的查验暂停，请在 " + problem.retryAfter()
                + " 秒后再试，或扫描二维码。Earlier numbers are being guessed in bulk, so checks by them pause; try again in "
                + problem.retryAfter() + " s, or scan the QR code.");
    }

    /** 500: logged under the reference. */
    public static Problem internal(String reference) {
        return INTERNAL.withDetail("请把编号 " + reference + " 告诉我们。Please quote " + reference + ".")
                .withReference(reference);
    }

    /** 503: too much at once. */
    public static Problem busy() {
        return BUSY.withDetail("请稍后再试。Try again shortly.").withRetryAfter(2);
    }

    /** 503: answers can be read, nothing can be recorded. */
    public static Problem readOnly() {
        return READ_ONLY.withDetail("现在不能登记新的核验。No check can be recorded now.").withRetryAfter(30);
    }

    /** 503: the register cannot tell at the moment what is so now. */
    public static Problem noCurrentStatus() {
        return NO_CURRENT_STATUS
                .withDetail("登记库现在只能读，状态列表没有更新。The register reads only, the status list is not renewed.")
                .withRetryAfter(30);
    }

    /** 503: this server's recognition rules are not those that the list of issuers names. */
    public static Problem rulesNotListed(String own, String listed) {
        return RULES_NOT_LISTED.withDetail("信任名单列出的规则是 " + listed + "，本机的是 " + own
                + "：请采用名单列出的规则（rules adopt），或等名单更新。The trust list names the rules " + listed + ", here are "
                + own + ": adopt those that it names, or wait for a newer list.");
    }

    /** The problem that stands for a bare status, as the server beneath us reports it. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORISED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> WRONG_METHOD;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> WRONG_TYPE;
            case 429 -> TOO_MANY;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> BUSY;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }

    /** Javalin's own refusals, without their texts (they repeat what was sent). */
    static Problem from(HttpResponseException refusal) {
        return ofStatus(refusal.getStatus());
    }
}
