package zhengjian.provider;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives a code for what the provider says of the person: its token, and what it tells beside it (UserInfo). */
final class RedeemCode {
    private final ProviderAccess access;
    private final ProviderExchange exchange;
    private final InstantSource clock;

    RedeemCode(ProviderAccess access, ProviderExchange exchange, InstantSource clock) {
        this.access = access;
        this.exchange = exchange;
        this.clock = clock;
    }

    Proof redeem(AuthorizationCode code, PendingQuestions.Question question, ProviderDescription.Known provider)
            throws NotProven {
        try {
            // 4. the code, with the verifier that only we know
            OIDCTokenResponse tokens = tokens(code, question, provider.metadata());
            // 5. the token
            IDTokenClaimsSet token = CheckIdToken.check(
                    tokens.getOIDCTokens().getIDToken(), question.nonce(), provider.validator(), clock.instant());
            // 6. the claims: those of the signed token go before the others
            Map<String, Object> claims = new LinkedHashMap<>();
            if (provider.metadata().getUserInfoEndpointURI() != null) {
                claims.putAll(told(
                        provider.metadata().getUserInfoEndpointURI(),
                        tokens.getOIDCTokens().getAccessToken(),
                        token.getSubject().getValue()));
            }
            claims.putAll(token.toJSONObject());
            return new Proof(
                    token.getSubject().getValue(),
                    Optional.ofNullable(token.getACR()).map(ACR::getValue),
                    token.getAMR() == null
                            ? List.of()
                            : token.getAMR().stream().map(AMR::getValue).toList(),
                    claims,
                    question.to());
        } catch (IOException e) {
            throw new NotProven(NotProven.Reason.UNREACHABLE, "no answer of the provider: " + e.getMessage(), e);
        } catch (ParseException unreadable) {
            // its message may quote the answer
            throw new NotProven(NotProven.Reason.UNREACHABLE, "an answer of the provider cannot be read", unreadable);
        }
    }

    private OIDCTokenResponse tokens(
            AuthorizationCode code, PendingQuestions.Question question, OIDCProviderMetadata metadata)
            throws IOException, ParseException, NotProven {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, question.back(), question.verifier());
        TokenRequest request =
                new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication(metadata), grant).build();
        TokenResponse response =
                OIDCTokenResponseParser.parse(request.toHTTPRequest().send(exchange));
        if (!(response instanceof OIDCTokenResponse tokens)) {
            throw new NotProven(NotProven.Reason.DECLINED, "the provider did not take its code");
        }
        return tokens;
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean inHeader = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return inHeader
                ? new ClientSecretBasic(access.client(), access.secret())
                : new ClientSecretPost(access.client(), access.secret());
    }

    private Map<String, Object> told(URI address, AccessToken token, String subject)
            throws IOException, ParseException, NotProven {
        UserInfoResponse response = UserInfoResponse.parse(
                new UserInfoRequest(address, token).toHTTPRequest().send(exchange));
        if (!response.indicatesSuccess() || response.toSuccessResponse().getUserInfo() == null) {
            throw new NotProven(NotProven.Reason.DECLINED, "the provider tells nothing of the person");
        }
        Map<String, Object> told = response.toSuccessResponse().getUserInfo().toJSONObject();
        if (!subject.equals(told.get("sub"))) {
            throw new NotProven(NotProven.Reason.ISSUER, "the provider tells of another person than its token");
        }
        return told;
    }
}
