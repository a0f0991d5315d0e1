package zhengjian.wallet.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.wallet.IssuerNames;
import zhengjian.wallet.offer.OfferSecret;
import zhengjian.wallet.offer.TransactionCode;
import zhengjian.wallet.offer.WalletCredential;

/** The forms in which an offer is handed over (OpenID4VCI 1.0, 4.1). Whoever has one still needs the transaction code. */
final class OfferLink {
    static final String PATH = "/wallet/offers/";

    private final IssuerNames names;
    private final OfferSecret code;

    OfferLink(IssuerNames names, OfferSecret code) {
        this.names = names;
        this.code = code;
    }

    /** The page that shows the code. */
    String page() {
        return names.at(PATH + code.text());
    }

    /** What wallets open: a reference, so that the QR code stays small. */
    String link() {
        String reference = names.at(PATH + code.text() + ".json");
        return "openid-credential-offer://?credential_offer_uri="
                + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }

    /** The offer itself. */
    Map<String, Object> offer() {
        Map<String, Object> transactionCode = new LinkedHashMap<>();
        transactionCode.put("input_mode", "numeric");
        transactionCode.put("length", TransactionCode.LENGTH);
        transactionCode.put("description", "请输入工作人员告诉您的六位数字 The six digits that you were told");
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("pre-authorized_code", code.text());
        grant.put("tx_code", transactionCode);
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("credential_issuer", names.issuer());
        offer.put("credential_configuration_ids", List.of(WalletCredential.CONFIGURATION));
        offer.put("grants", Map.of(IssuerMetadata.GRANT, grant));
        return offer;
    }
}
