package zhengjian.provider;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0), asked when it is needed first and again after a day. Its
 * keys are kept for five minutes, and asked for again when a token names one that is not among them, twice in 30 seconds at
 * most. Safe for threads.
 */
final class ProviderDescription {
    /** Algorithms of ID tokens; what else a provider offers, or a token names, is not taken. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(30);
    private static final int SKEW_SECONDS = 60;

    private final ProviderAccess access;
    private final ProviderExchange exchange;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    ProviderDescription(ProviderAccess access, ProviderExchange exchange, InstantSource clock) {
        this.access = access;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** What is known of a provider. */
    record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant until) {}

    /** @throws NotProven UNREACHABLE when it cannot be had, or says what is not accepted */
    Known get() throws NotProven {
        Known one = known;
        if (one == null || !clock.instant().isBefore(one.until())) {
            one = ask();
            known = one;
        }
        return one;
    }

    private Known ask() throws NotProven {
        URI address = URI.create(withoutSlash(access.issuer().toString()) + "/.well-known/openid-configuration");
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(exchange.get(address));
            requireAccepted(metadata);
            return new Known(metadata, validator(metadata), clock.instant().plus(KEPT));
        } catch (IOException | ParseException e) {
            throw new NotProven(
                    NotProven.Reason.UNREACHABLE, "no description of " + access.issuer() + ": " + e.getMessage(), e);
        }
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private void requireAccepted(OIDCProviderMetadata metadata) throws IOException {
        if (!metadata.getIssuer().getValue().equals(access.issuer().toString())) {
            throw new IOException("it names the issuer " + metadata.getIssuer());
        }
        List<URI> needed = Stream.of(
                        metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())
                .filter(address -> address != null && ProviderAccess.isSafe(address))
                .toList();
        if (needed.size() < 3) {
            throw new IOException("an endpoint is missing or not https");
        }
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws MalformedURLException, IOException {
        Set<JWSAlgorithm> taken = new LinkedHashSet<>(ALGORITHMS);
        if (metadata.getIDTokenJWSAlgs() != null) {
            taken.retainAll(metadata.getIDTokenJWSAlgs());
        }
        if (taken.isEmpty()) {
            throw new IOException("it signs with " + metadata.getIDTokenJWSAlgs() + ", taken are " + ALGORITHMS);
        }
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(), exchange)
                .cache(
                        KEYS_KEPT.toMillis(),
                        ProviderExchange.PATIENCE.multipliedBy(2).toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_REFRESHES.toMillis())
                .build();
        IDTokenValidator validator = new IDTokenValidator(
                access.issuerName(), access.client(), new JWSVerificationKeySelector<>(taken, keys), null);
        validator.setMaxClockSkew(SKEW_SECONDS);
        return validator;
    }
}
