package zhengjian.server.signin;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengjian.page.Language;
import zhengjian.page.signin.ProviderLink;
import zhengjian.provider.IdentityProvider;
import zhengjian.provider.ProviderAccess;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.PasswordFile;
import zhengjian.web.session.Area;

/** Makes the identity provider of an area, as the configuration has it. It is asked nothing before somebody signs in. */
public final class Providers {
    private Providers() {}

    /**
     * The provider.
     *
     * @param contexts authentication contexts to ask for
     * @throws Refusal when its secret cannot be read
     */
    public static IdentityProvider of(
            Application application, Area area, Configuration.Provider provider, List<String> contexts) {
        String base = application.configuration().baseUrl().toString();
        Set<URI> returns = Stream.of(Language.values())
                .map(language -> URI.create(base + language.address(area.signIn() + "/return")))
                .collect(Collectors.toUnmodifiableSet());
        return new IdentityProvider(
                new ProviderAccess(
                        provider.issuer(), provider.clientId(), secret(provider), provider.scopes(), contexts, returns),
                application.clock(),
                application.random());
    }

    private static String secret(Configuration.Provider provider) {
        try {
            char[] secret = PasswordFile.read(provider.secretFile());
            String text = new String(secret);
            Arrays.fill(secret, '\0');
            return text;
        } catch (IOException e) {
            throw Refusal.undecided("身份提供方的密钥读不出来。 An identity provider's secret cannot be read: " + e.getMessage());
        }
    }

    /** What the page for signing in shows of it. */
    public static ProviderLink link(Area area, Configuration.Provider provider) {
        return new ProviderLink(provider.name(), provider.nameEnglish(), area.signIn() + "/provider");
    }
}
