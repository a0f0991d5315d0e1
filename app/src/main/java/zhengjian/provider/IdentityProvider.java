package zhengjian.provider;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.web.session.Tokens;

/** A provider that people may be sent to, and come back from. Safe for threads. */
public final class IdentityProvider {
    private static final int LONGEST_CODE = 4096;
    /** The person's own doing there (OpenID Connect Core 1.0, 3.1.2.6; RFC 6749, 4.1.2.1). */
    private static final Set<String> STOPPED =
            Set.of("access_denied", "login_required", "consent_required", "interaction_required");

    private final ProviderAccess access;
    private final ProviderDescription description;
    private final RedeemCode redeem;
    private final PendingQuestions questions;
    private final SecureRandom random;

    public IdentityProvider(ProviderAccess access, InstantSource clock, SecureRandom random) {
        this(access, new ProviderExchange(ProviderExchange.PATIENCE), clock, random);
    }

    IdentityProvider(ProviderAccess access, ProviderExchange exchange, InstantSource clock, SecureRandom random) {
        this.access = access;
        this.description = new ProviderDescription(access, exchange, clock);
        this.redeem = new RedeemCode(access, exchange, clock);
        this.questions = new PendingQuestions(clock);
        this.random = random;
    }

    /**
     * Where to send somebody.
     *
     * @param browser what this browser's cookie says
     * @param back one of the registered addresses
     * @param to where the person wants to go afterwards
     * @throws NotProven UNREACHABLE when nothing is known of the provider
     */
    public URI leave(String browser, URI back, String to) throws NotProven {
        if (!access.returns().contains(back)) {
            throw new IllegalArgumentException("not registered: " + back);
        }
        URI endpoint = description.get().metadata().getAuthorizationEndpointURI();
        String state = Tokens.draw(random);
        Nonce nonce = new Nonce(Tokens.draw(random));
        CodeVerifier verifier = new CodeVerifier(Tokens.draw(random));
        questions.put(state, new PendingQuestions.Question(Tokens.hash(browser), nonce, verifier, back, to));
        Scope scope = new Scope("openid");
        access.scopes().forEach(scope::add);
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, scope, access.client(), back)
                .endpointURI(endpoint)
                .state(new State(state))
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        if (!access.contexts().isEmpty()) {
            request.acrValues(access.contexts().stream().map(ACR::new).toList());
        }
        return request.build().toURI();
    }

    /**
     * Who came back. The steps are those of OpenID Connect Core 1.0, 3.1.2.7 and 3.1.3, RFC 6749, 10.12 and RFC 9207, 2.4.
     *
     * @param answer the parameters of the address that the browser was led to
     * @param browser what this browser's cookie says
     * @throws NotProven for whatever is not as it has to be
     */
    public Proof comeBack(Map<String, List<String>> answer, String browser) throws NotProven {
        // 1. an answer to a question of this browser, for the first time
        PendingQuestions.Question question = one(answer, "state")
                .flatMap(questions::take)
                .filter(asked -> asked.browser().equals(Tokens.hash(browser)))
                .orElseThrow(() -> new NotProven(NotProven.Reason.STALE, "no question of this browser has that state"));
        // 2. from the provider that was asked
        requireIssuer(answer);
        // 3. a code, and no error
        Optional<String> error = one(answer, "error");
        if (answer.containsKey("error")) {
            throw new NotProven(
                    error.filter(STOPPED::contains).isPresent()
                            ? NotProven.Reason.CANCELLED
                            : NotProven.Reason.DECLINED,
                    "the provider answered with an error");
        }
        String code = one(answer, "code")
                .filter(text -> text.length() <= LONGEST_CODE)
                .orElseThrow(() -> new NotProven(NotProven.Reason.DECLINED, "the provider answered without a code"));
        // 4. to 6. the code for a token, the token's checks, the claims
        return redeem.redeem(new AuthorizationCode(code), question, description.get());
    }

    private void requireIssuer(Map<String, List<String>> answer) throws NotProven {
        boolean promised = description.get().metadata().supportsAuthorizationResponseIssuerParam();
        if (!answer.containsKey("iss") && !promised) {
            return;
        }
        if (one(answer, "iss").filter(access.issuer().toString()::equals).isEmpty()) {
            throw new NotProven(NotProven.Reason.ISSUER, "the answer does not say that it is from " + access.issuer());
        }
    }

    /** A parameter that is there once. */
    private static Optional<String> one(Map<String, List<String>> answer, String name) {
        List<String> values = answer.getOrDefault(name, List.of());
        return values.size() == 1 && !values.get(0).isEmpty() ? Optional.of(values.get(0)) : Optional.empty();
    }
}
