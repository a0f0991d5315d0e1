package zhengjian.page;

/**
 * Paths and form fields that templates and endpoints share; paths are without language prefix.
 *
 * <p>Forms: {@link #CHECK} takes POST {@code number} and, where asked, {@code name} and {@code in}; {@link #SCAN} takes POST
 * multipart {@code file}. Both answer with a verdict page, or with their own page again and a complaint.
 */
public final class Address {
    /** Home. */
    public static final String HOME = "/";
    /** POST: check by number and name. */
    public static final String CHECK = "/check";
    /** GET: scan page. POST multipart {@code file}: the photo of a QR code. */
    public static final String SCAN = "/scan";
    /** GET: verdict of a QR code's token. */
    public static final String TOKEN = "/v/{payload}";
    /** GET: verdict by a number of ours. */
    public static final String CERTIFICATE = "/c/{number}";
    /** GET: page with the drawing of a certificate (public facts, masked); the SVG itself at the same path and {@code .svg}. */
    public static final String DRAWING = "/c/{number}/drawing";
    /** GET: receipt page; bytes at {@code /api/v1/receipts/{id}.cose}. */
    public static final String RECEIPT = "/receipt/{id}";
    /** GET: ledger page; POST {@code number}: where it stands. POST {@code checkpoint}: compared with the newest. */
    public static final String LEDGER = "/ledger";
    /** GET: the same, with one entry found; {@code index} from 0. */
    public static final String LEDGER_ENTRY = "/ledger/entry/{index}";
    /** GET: the page that checks without a network, for installing. */
    public static final String OFFLINE = "/offline";
    /** GET: the web app manifest of that page. */
    public static final String OFFLINE_MANIFEST = "/offline.webmanifest";
    /** GET: the service worker that keeps that page; without language prefix, for it serves both languages. */
    public static final String OFFLINE_WORKER = "/offline-worker.js";
    /** POST {@code to} (a path of this site, anything else is home): switches large type on or off by cookie. */
    public static final String LARGE_TYPE = "/large-type";

    /** GET: does it count there? With parameters: the answer. POST {@code number}, {@code name}, {@code to}, …: the same. */
    public static final String MUTUAL = "/mutual";
    /** GET: the form for a certificate of the register. */
    public static final String MUTUAL_CERTIFICATE = "/mutual/certificate";
    /** GET: the answer of {@link #MUTUAL}, signed. */
    public static final String MUTUAL_SIGNED = "/mutual/answer.json";
    /** GET: the rules in force. */
    public static final String MUTUAL_RULES = "/mutual/rules";
    /** GET: what corresponds to what. */
    public static final String MUTUAL_CORRESPONDENCE = "/mutual/correspondence";
    /** GET: what may I apply for next? POST: the answer. */
    public static final String MUTUAL_NEXT = "/mutual/next";

    /** GET: the public notices that run. */
    public static final String NOTICES = "/notices";
    /** GET: one notice. POST {@code name}: those of that name. */
    public static final String NOTICE = "/notices/{notice}";
    /** POST {@code text}, {@code reporter}, {@code contact}: a report about somebody on it. */
    public static final String OBJECTION = "/notices/{notice}/objections";

    /** GET: how many certificates and checks there are. */
    public static final String STATISTICS = "/stats";
    /** GET: the documents by which certificates were issued. */
    public static final String PUBLICATIONS = "/publications";

    /** GET: a holder signs in. POST: asks for a code. */
    public static final String HOLDER_SIGN_IN = "/holder/login";
    /** GET: what a share code shows. POST: the same, where looks are counted. */
    public static final String SHARE = "/s/{code}";

    private Address() {}
}
