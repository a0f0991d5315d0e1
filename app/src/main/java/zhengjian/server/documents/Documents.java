package zhengjian.server.documents;

import java.time.Duration;
import java.util.function.Supplier;
import zhengjian.document.CertificateDocument;
import zhengjian.document.DocumentSettings;
import zhengjian.document.GlyphCoverage;
import zhengjian.document.font.FontException;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.signing.pdf.DocumentSigner;

/** Opens the maker of documents that a configuration describes. */
public final class Documents {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Documents() {}

    /** @throws Refusal when a configured font cannot be used */
    public static CertificateDocument open(Application application) {
        Configuration configuration = application.configuration();
        DocumentSigner signer = configuration
                .timestampAuthority()
                .map(address ->
                        DocumentSigner.stamped(application.documentKey(), new TimestampAuthority(address, PATIENCE)))
                .orElseGet(() -> DocumentSigner.basic(application.documentKey()));
        return withFonts(() -> new CertificateDocument(settings(configuration), application.divisions(), signer));
    }

    /** The maker of drawings: seal and fonts as configured, no time stamps. @throws Refusal as above */
    public static CertificateDocument drawings(Application application) {
        DocumentSigner signer = DocumentSigner.basic(application.documentKey());
        return withFonts(
                () -> new CertificateDocument(settings(application.configuration()), application.divisions(), signer));
    }

    /** The characters that a certificate can be drawn with. @throws Refusal as above */
    public static GlyphCoverage glyphs(Configuration configuration) {
        return withFonts(() -> GlyphCoverage.of(configuration.documents().fonts()));
    }

    private static DocumentSettings settings(Configuration configuration) {
        return new DocumentSettings(
                configuration.baseUrl(),
                configuration.documents().sealLine(),
                configuration.demo(),
                configuration.documents().fonts());
    }

    private static <T> T withFonts(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (FontException e) {
            throw Refusal.undecided("配置的字体不能使用。 A configured font cannot be used: " + e.getMessage());
        }
    }
}
