package zhengjian.wallet.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.wallet.IssuerNames;
import zhengjian.wallet.offer.WalletCredential;

/** What OpenID4VCI 1.0 (12.2, 12.3) and RFC 8414 want to know of us. We are our own authorisation server. */
public final class IssuerMetadata {
    static final String TOKEN = "/wallet/token";
    static final String NONCE = "/wallet/nonce";
    static final String CREDENTIAL = "/wallet/credential";
    static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    private final IssuerNames names;
    private final String authority;

    /** @param authority the name that wallets show */
    public IssuerMetadata(IssuerNames names, String authority) {
        this.names = names;
        this.authority = authority;
    }

    Map<String, Object> credentialIssuer() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("credential_issuer", names.issuer());
        metadata.put("credential_endpoint", names.at(CREDENTIAL));
        metadata.put("nonce_endpoint", names.at(NONCE));
        metadata.put("display", List.of(Map.of("name", authority, "locale", "zh-CN")));
        metadata.put("credential_configurations_supported", Map.of(WalletCredential.CONFIGURATION, configuration()));
        return metadata;
    }

    private Map<String, Object> configuration() {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("format", WalletCredential.FORMAT);
        configuration.put("vct", names.credentialType());
        configuration.put("cryptographic_binding_methods_supported", List.of("jwk"));
        configuration.put("credential_signing_alg_values_supported", List.of("ES256"));
        configuration.put(
                "proof_types_supported", Map.of("jwt", Map.of("proof_signing_alg_values_supported", List.of("ES256"))));
        configuration.put(
                "credential_metadata",
                Map.of(
                        "display",
                        List.of(display("职称电子证书", "zh-CN"), display("Professional-title certificate", "en")),
                        "claims",
                        List.of(
                                claim("title", "资格名称", "Title"),
                                claim("level_name", "级别", "Level"),
                                claim("holder_name", "姓名", "Name"),
                                claim("certificate_number", "证书编号", "Certificate number"))));
        return configuration;
    }

    private static Map<String, Object> display(String name, String locale) {
        return Map.of("name", name, "locale", locale);
    }

    private static Map<String, Object> claim(String name, String chinese, String english) {
        return Map.of("path", List.of(name), "display", List.of(display(chinese, "zh-CN"), display(english, "en")));
    }

    Map<String, Object> authorizationServer() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", names.issuer());
        metadata.put("token_endpoint", names.at(TOKEN));
        metadata.put("token_endpoint_auth_methods_supported", List.of("none"));
        metadata.put("response_types_supported", List.of());
        metadata.put("grant_types_supported", List.of(GRANT));
        metadata.put("pre-authorized_grant_anonymous_access_supported", true);
        return metadata;
    }
}
