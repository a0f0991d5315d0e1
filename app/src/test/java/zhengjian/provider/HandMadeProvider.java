package zhengjian.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A provider whose every answer a test may spoil. Says {@code ok} to whoever asks. */
final class HandMadeProvider implements AutoCloseable {
    static final String CLIENT = "zhengjian";
    static final String SECRET = "a client's secret";
    static final String SUBJECT = "subject-7";

    private final HttpServer server;
    private final String issuer;
    private final AtomicInteger keyRequests = new AtomicInteger();
    private final Map<String, Object> description = new LinkedHashMap<>();
    private volatile ECKey key = newKey("first");
    private volatile String published = published(key);
    private volatile UnaryOperator<JWTClaimsSet.Builder> claims = builder -> builder;
    private volatile Signing signing = this::sign;
    private volatile Map<String, Object> told = Map.of("sub", SUBJECT, "id_number", "told beside");
    private volatile Map<String, String> asked = Map.of();
    private volatile String authorization = "";
    private volatile String nonce = "";

    /** Turns claims into a token. */
    @FunctionalInterface
    interface Signing {
        JWT token(JWTClaimsSet claims) throws JOSEException;
    }

    HandMadeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        description.put("issuer", issuer);
        description.put("authorization_endpoint", issuer + "/auth");
        description.put("token_endpoint", issuer + "/token");
        description.put("userinfo_endpoint", issuer + "/told");
        description.put("jwks_uri", issuer + "/keys");
        description.put("response_types_supported", List.of("code"));
        description.put("subject_types_supported", List.of("public"));
        description.put("id_token_signing_alg_values_supported", List.of("ES256", "RS256"));
        description.put("authorization_response_iss_parameter_supported", true);
        answer("/.well-known/openid-configuration", exchange -> json(description));
        answer("/keys", exchange -> {
            keyRequests.incrementAndGet();
            return published;
        });
        answer("/told", exchange -> json(told));
        answer("/token", this::tokens);
        server.start();
    }

    static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String published(ECKey key) {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    @FunctionalInterface
    private interface Answer {
        String of(HttpExchange exchange) throws IOException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            byte[] body = answer.of(exchange).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String json(Map<String, Object> object) {
        return com.nimbusds.jose.util.JSONObjectUtils.toJSONString(object);
    }

    private String tokens(HttpExchange exchange) throws IOException {
        authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        Map<String, String> form = new HashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        asked = form;
        long now = System.currentTimeMillis();
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(SUBJECT)
                .audience(CLIENT)
                .issueTime(new Date(now))
                .expirationTime(new Date(now + 60_000))
                .claim("nonce", nonce)
                .claim("acr", "two-factors")
                .claim("amr", List.of("pwd", "otp"))
                .claim("name", "张明");
        try {
            JWT token = signing.token(claims.apply(builder).build());
            return json(Map.of("access_token", "a", "token_type", "Bearer", "id_token", token.serialize()));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private JWT sign(JWTClaimsSet set) throws JOSEException {
        return signed(set, key);
    }

    static SignedJWT signed(JWTClaimsSet set, ECKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), set);
        token.sign(new ECDSASigner(key));
        return token;
    }

    String issuer() {
        return issuer;
    }

    ECKey key() {
        return key;
    }

    /** Signs with another key from now on, and publishes it if wanted. */
    void changeKey(String id, boolean publish) {
        key = newKey(id);
        if (publish) {
            published = published(key);
        }
    }

    void describe(String member, Object value) {
        description.put(member, value);
    }

    void claims(UnaryOperator<JWTClaimsSet.Builder> spoil) {
        claims = spoil;
    }

    void signing(Signing other) {
        signing = other;
    }

    void tells(Map<String, Object> person) {
        told = person;
    }

    /** What stood in the last question for a token. */
    Map<String, String> asked() {
        return asked;
    }

    String authorization() {
        return authorization;
    }

    int keyRequests() {
        return keyRequests.get();
    }

    /** The parameters with which a browser left: what the provider will answer by. */
    Map<String, String> take(URI address) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : address.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        nonce = parameters.getOrDefault("nonce", "");
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
