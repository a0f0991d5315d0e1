package zhengjian.wallet;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import zhengjian.certificate.CertificateNumber;
import zhengjian.signing.key.KeyId;

/** What others call us and our documents: everything that follows from the public address. Immutable. */
public final class IssuerNames {
    /** The path of the public context and vocabulary of our credentials. */
    public static final String CONTEXT = "/wallet/contexts/certificate-1.jsonld";
    /** The path of what our SD-JWT credential type means. */
    public static final String TYPE = "/wallet/types/certificate-1";

    private final URI baseUrl;

    /** @param baseUrl public address without a trailing slash */
    public IssuerNames(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The issuer as OAuth, OpenID4VCI and SD-JWT VC name it: the public address. */
    public String issuer() {
        return baseUrl.toString();
    }

    /** The issuer as W3C credentials name it: {@code did:web}, a port as %3A, a path with colons. */
    public String did() {
        String port = baseUrl.getPort() < 0 ? "" : "%3A" + baseUrl.getPort();
        StringBuilder did =
                new StringBuilder("did:web:").append(baseUrl.getHost()).append(port);
        for (String part : baseUrl.getPath().split("/", -1)) {
            if (!part.isEmpty()) {
                did.append(':').append(URLEncoder.encode(part, StandardCharsets.UTF_8));
            }
        }
        return did.toString();
    }

    /** A key of the DID document. */
    public String keyOf(KeyId id) {
        return did() + "#" + id.hex();
    }

    /** The type of our SD-JWT credentials, and where it is explained. */
    public String credentialType() {
        return at(TYPE);
    }

    /** The JSON-LD context of our credentials. */
    public String context() {
        return at(CONTEXT);
    }

    /** The status list for wallets. */
    public String statusList(int list) {
        return at(String.format(Locale.ROOT, "/status/%d.jwt", list));
    }

    /** The page of a certificate. */
    public String certificate(CertificateNumber number) {
        return at("/c/" + number.canonical());
    }

    /** A path under the public address. */
    public String at(String path) {
        return baseUrl + path;
    }
}
