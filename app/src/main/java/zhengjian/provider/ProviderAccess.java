package zhengjian.provider;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * How we are known to a provider.
 *
 * @param issuer compared character for character; {@code https}, or {@code http} on this machine
 * @param scopes asked for beside {@code openid}
 * @param contexts authentication contexts ({@code acr_values}) asked for, the best first
 * @param returns every address that the provider leads back to, as registered there
 */
public record ProviderAccess(
        URI issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        List<String> contexts,
        Set<URI> returns) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public ProviderAccess {
        scopes = List.copyOf(scopes);
        contexts = List.copyOf(contexts);
        returns = Set.copyOf(returns);
        if (!isSafe(issuer) || issuer.getQuery() != null || issuer.getFragment() != null) {
            throw new IllegalArgumentException("身份提供方的地址应为 https。 An issuer is an https address, found " + issuer);
        }
    }

    /** Whether an address may be asked: over TLS, or on this machine alone. */
    static boolean isSafe(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost())));
    }

    Issuer issuerName() {
        return new Issuer(issuer);
    }

    ClientID client() {
        return new ClientID(clientId);
    }

    Secret secret() {
        return new Secret(clientSecret);
    }

    @Override
    public String toString() {
        return "client " + clientId + " of " + issuer;
    }
}
