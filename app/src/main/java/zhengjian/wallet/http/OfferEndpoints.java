package zhengjian.wallet.http;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.document.qr.QrCode;
import zhengjian.ledger.NotAppended;
import zhengjian.page.wallet.OfferPage;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.wallet.IssuerNames;
import zhengjian.wallet.offer.MakeOffer;
import zhengjian.wallet.offer.OfferSecret;
import zhengjian.wallet.offer.OfferState;
import zhengjian.wallet.offer.RedeemOffer;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Members;
import zhengjian.web.Pages;
import zhengjian.web.Problems;
import zhengjian.web.body.JsonTime;

/** Offers: made by staff for a holder at the counter, shown as QR code, fetched by the wallet. */
public final class OfferEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StaffSessionEndpoints sessions;
    private final Register register;
    private final Optional<Parts> parts;
    private final IssuerNames names;
    private final AttemptLimits limits;
    private final Pages pages;

    /** @param parts empty when there is no key for credentials: then nothing is offered */
    public OfferEndpoints(
            StaffSessionEndpoints sessions,
            Register register,
            Optional<Parts> parts,
            IssuerNames names,
            AttemptLimits limits,
            Pages pages) {
        this.sessions = sessions;
        this.register = register;
        this.parts = parts;
        this.names = names;
        this.limits = limits;
        this.pages = pages;
    }

    /** What offering takes. */
    public record Parts(MakeOffer make, RedeemOffer redeem) {}

    /** {@code POST /api/v1/staff/certificates/{number}/wallet-offers}: 201 with link, page and transaction code. */
    public void make(Context context) {
        Account account = sessions.require(context).account();
        Members members = Members.read(context);
        String ending = members.text("idNumberEnding").orElseThrow(() -> members.missing("idNumberEnding"));
        members.end();
        if (!account.role().changesCertificates()) {
            throw Problems.notAllowed("须由经办人员办理。 For staff only.").exception();
        }
        Parts present = present();
        RegisteredCertificate registered = find(context, ending);
        MakeOffer.Made made;
        try {
            made = present.make().offer(account, registered);
        } catch (NotAppended.Refused e) {
            throw Problems.conflict(String.valueOf(e.getMessage())).exception();
        } catch (NotAppended e) {
            throw Problems.readOnly().withDetail(String.valueOf(e.getMessage())).exception();
        }
        OfferLink link = new OfferLink(names, made.code());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("link", link.link());
        body.put("page", link.page());
        body.put("transactionCode", made.transactionCode().digits());
        body.put("expiresAt", JsonTime.of(made.expiresAt()));
        context.status(201);
        context.json(body);
    }

    /** The ending of the ID number shows that the document was looked at; a wrong one counts against the certificate. */
    private RegisteredCertificate find(Context context, String ending) {
        CertificateNumber number = number(context);
        String target = "wallet " + number.canonical();
        limits.admit(context, target);
        RegisteredCertificate registered = register.find(number).orElseThrow(OfferEndpoints::noCertificate);
        if (!registered.certificate().holder().id().lastFour().equalsIgnoreCase(ending)) {
            limits.failed(target);
            throw Problems.invalidField(
                            "/idNumberEnding",
                            "与登记的证件号码末四位不符，请再核对身份证件。 Not the last four of the registered ID number; look at the document again.")
                    .exception();
        }
        return registered;
    }

    private static CertificateNumber number(Context context) {
        try {
            return CertificateNumber.parse(context.pathParam("number"));
        } catch (BadNumber e) {
            throw noCertificate();
        }
    }

    private static RuntimeException noCertificate() {
        return Problems.notFound().withDetail("没有这本证书。 No such certificate.").exception();
    }

    /** {@code GET /wallet/offers/{code}.json}: the offer as wallets read it. */
    public void offer(Context context) {
        limits.admit(context);
        OfferSecret code = code(context);
        if (present()
                .redeem()
                .state(code)
                .filter(state -> state == OfferState.OPEN)
                .isEmpty()) {
            throw Problems.notFound()
                    .withDetail("没有这份邀约，或已经失效。 No such offer, or it has ended.")
                    .exception();
        }
        context.header("Cache-Control", "no-store");
        context.json(new OfferLink(names, code).offer());
    }

    /** {@code GET /wallet/offers/{code}}: the page with the QR code. */
    public void page(Context context) {
        limits.admit(context);
        OfferSecret code = code(context);
        RedeemOffer redeem = present().redeem();
        OfferState state =
                redeem.state(code).orElseThrow(() -> Problems.notFound().exception());
        String link = new OfferLink(names, code).link();
        Optional<OfferPage.Open> open = state == OfferState.OPEN
                ? Optional.of(new OfferPage.Open(link, QrCode.of(link).path(), size(link), until(redeem, code)))
                : Optional.empty();
        pages.show(context, new OfferPage(state.code(), open));
    }

    private static OfferSecret code(Context context) {
        return OfferSecret.parse(context.pathParam("code"))
                .orElseThrow(() -> Problems.notFound().exception());
    }

    private Parts present() {
        return parts.orElseThrow(() -> Problems.notFound().exception());
    }

    private static int size(String link) {
        return QrCode.of(link).size();
    }

    private static String until(RedeemOffer redeem, OfferSecret code) {
        return redeem.expiresAt(code)
                .map(at -> DateTimeFormatter.ofPattern("HH:mm", java.util.Locale.ROOT)
                        .format(at.atZone(ZONE)))
                .orElse("");
    }
}
