package zhengjian.wallet.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.Supplier;
import zhengjian.wallet.Documents;
import zhengjian.wallet.PublicKeys;
import zhengjian.web.Problems;

/** Who we are, for wallets and foreign verifiers. Anybody's page may read it; it changes with keys only. */
public final class WellKnownEndpoints {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CACHING = "public, max-age=300";
    private static final String LASTING = "public, max-age=86400";

    private final Supplier<PublicKeys> keys;
    private final Documents documents;
    private final IssuerMetadata metadata;
    private final boolean issuing;

    /** @param issuing whether there is a key for credentials; without one there is no credential issuer either */
    public WellKnownEndpoints(
            Supplier<PublicKeys> keys, Documents documents, IssuerMetadata metadata, boolean issuing) {
        this.keys = keys;
        this.documents = documents;
        this.metadata = metadata;
        this.issuing = issuing;
    }

    /** {@code GET /.well-known/did.json}. */
    public void did(Context context) {
        send(context, keys.get().didDocument(), "application/did+json");
    }

    /** {@code GET /.well-known/jwks.json}. */
    public void jwks(Context context) {
        send(context, keys.get().jwks(), "application/jwk-set+json");
    }

    /** {@code GET /.well-known/jwt-vc-issuer}. */
    public void issuer(Context context) {
        send(context, keys.get().issuerMetadata(), "application/json");
    }

    /** {@code GET /.well-known/openid-credential-issuer}. */
    public void credentialIssuer(Context context) {
        requireIssuing();
        send(context, metadata.credentialIssuer(), "application/json");
    }

    /** {@code GET /.well-known/oauth-authorization-server}. */
    public void authorizationServer(Context context) {
        requireIssuing();
        send(context, metadata.authorizationServer(), "application/json");
    }

    private void requireIssuing() {
        if (!issuing) {
            throw Problems.notFound().exception();
        }
    }

    /** {@code GET /wallet/contexts/certificate-1.jsonld}. */
    public void context(Context context) {
        send(context, documents.context(), "application/ld+json", LASTING);
    }

    /** {@code GET /wallet/types/certificate-1}. */
    public void type(Context context) {
        send(context, documents.type(), "application/json", LASTING);
    }

    private static void send(Context context, Map<String, Object> document, String type) {
        try {
            send(context, JSON.writeValueAsBytes(document), type, CACHING);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts are always JSON", e);
        }
    }

    private static void send(Context context, byte[] content, String type, String caching) {
        context.header("Cache-Control", caching);
        context.header("Access-Control-Allow-Origin", "*");
        context.contentType(type);
        context.result(content);
    }
}
