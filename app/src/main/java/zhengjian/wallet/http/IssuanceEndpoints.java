package zhengjian.wallet.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.ledger.NotAppended;
import zhengjian.wallet.IssuerNames;
import zhengjian.wallet.offer.IssueToWallet;
import zhengjian.wallet.offer.Nonces;
import zhengjian.wallet.offer.OfferSecret;
import zhengjian.wallet.offer.RedeemOffer;
import zhengjian.wallet.offer.WalletRefusal;
import zhengjian.wallet.offer.WalletRefusal.Reason;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Members;
import zhengjian.web.ProblemException;
import zhengjian.web.Problems;

/** Token, nonce and credential endpoint of OpenID4VCI 1.0. Nothing that they answer may be stored. */
public final class IssuanceEndpoints {
    private static final String BEARER = "Bearer ";

    private final Optional<Parts> parts;
    private final IssuerNames names;
    private final AttemptLimits limits;

    /** @param parts empty when there is no key for credentials: then nothing is issued */
    public IssuanceEndpoints(Optional<Parts> parts, IssuerNames names, AttemptLimits limits) {
        this.parts = parts;
        this.names = names;
        this.limits = limits;
    }

    /** What issuing takes. */
    public record Parts(RedeemOffer redeem, Nonces nonces, IssueToWallet issue) {}

    /** What one endpoint does: its answer. */
    @FunctionalInterface
    private interface Work {
        Map<String, Object> of(Parts present);
    }

    /** {@code POST /wallet/token}. */
    public void token(Context context) {
        answer(context, present -> {
            Form form = form(context);
            if (!IssuerMetadata.GRANT.equals(form.required("grant_type"))) {
                throw new WalletRefusal(Reason.UNSUPPORTED_GRANT_TYPE, "expected " + IssuerMetadata.GRANT);
            }
            OfferSecret token = present.redeem().redeem(form.required("pre-authorized_code"), form.required("tx_code"));
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("access_token", token.text());
            body.put("token_type", "Bearer");
            body.put("expires_in", RedeemOffer.TOKEN_LIFE.toSeconds());
            return body;
        });
    }

    private static Form form(Context context) {
        try {
            return Form.read(context.contentType(), context.req().getInputStream());
        } catch (IOException e) {
            throw new WalletRefusal(Reason.INVALID_REQUEST, "the request was cut off");
        }
    }

    /** {@code POST /wallet/nonce}. */
    public void nonce(Context context) {
        answer(context, present -> Map.of("c_nonce", present.nonces().issue()));
    }

    /** {@code POST /wallet/credential}. */
    public void credential(Context context) {
        answer(context, present -> {
            IssueToWallet.Access access = present.issue().access(bearer(context));
            String proof = proof(context);
            String credential = present.issue().issue(access, proof, names.issuer());
            return Map.of("credentials", List.of(Map.of("credential", credential)));
        });
    }

    private static String proof(Context context) {
        try {
            return CredentialRequest.proof(
                    Members.read(context, CredentialRequest.LONGEST, CredentialRequest.MOST_PROOFS));
        } catch (ProblemException e) {
            throw new WalletRefusal(Reason.INVALID_CREDENTIAL_REQUEST, "the body is not the expected JSON");
        }
    }

    private static String bearer(Context context) {
        String header = context.req().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new WalletRefusal(Reason.INVALID_TOKEN, "expected Authorization: Bearer");
        }
        return header.substring(BEARER.length()).strip();
    }

    private void answer(Context context, Work work) {
        context.header("Cache-Control", "no-store");
        limits.admit(context);
        Parts present = parts.orElseThrow(() -> Problems.notFound().exception());
        try {
            context.json(work.of(present));
        } catch (WalletRefusal e) {
            refuse(context, e);
        } catch (NotAppended e) {
            throw Problems.readOnly().withDetail(String.valueOf(e.getMessage())).exception();
        }
    }

    private static void refuse(Context context, WalletRefusal refusal) {
        boolean token = refusal.reason() == Reason.INVALID_TOKEN;
        if (token) {
            context.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", refusal.reason().code());
        body.put("error_description", refusal.getMessage());
        context.status(token ? 401 : 400);
        context.json(body);
    }
}
