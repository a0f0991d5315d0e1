package zhengjian.server.documents;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import zhengjian.document.CertificateDocument;
import zhengjian.document.DocumentSettings;
import zhengjian.document.GlyphCoverage;
import zhengjian.document.font.FontException;
import zhengjian.document.receipt.ReceiptDocument;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.pdf.DocumentCheck;
import zhengjian.signing.pdf.DocumentSigner;

/** Opens the maker of documents that a configuration describes. */
public final class Documents {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private Documents() {}

    /** @throws Refusal when a configured font cannot be used */
    public static CertificateDocument open(Application application) {
        Configuration configuration = application.configuration();
        DocumentSigner signer = configuration
                .timestampAuthority()
                .map(address -> stamped(application, address))
                .orElseGet(() -> DocumentSigner.basic(application.documentKey()));
        return withFonts(() -> new CertificateDocument(settings(configuration), application.divisions(), signer));
    }

    private static DocumentSigner stamped(Application application, URI address) {
        return DocumentSigner.stampedOnce(
                application.documentKey(),
                new PausingSource(new TimestampAuthority(address, PATIENCE), PAUSE, application.clock()),
                new KeptStamps(application.configuration().data().resolve("stamps")));
    }

    /** The maker of receipts: no time stamps, the ledger dates them. @throws Refusal as above */
    public static ReceiptDocument receipts(Application application) {
        DocumentSigner signer = DocumentSigner.basic(application.documentKey());
        return withFonts(() -> new ReceiptDocument(settings(application.configuration()), signer));
    }

    /** The maker of drawings: seal and fonts as configured, no time stamps. @throws Refusal as above */
    public static CertificateDocument drawings(Application application) {
        DocumentSigner signer = DocumentSigner.basic(application.documentKey());
        return withFonts(
                () -> new CertificateDocument(settings(application.configuration()), application.divisions(), signer));
    }

    /** The maker of drawings of what is not issued yet: 样例 stands across them. @throws Refusal as above */
    public static CertificateDocument samples(Application application) {
        DocumentSettings usual = settings(application.configuration());
        DocumentSettings settings = new DocumentSettings(usual.baseUrl(), "预览样张", true, usual.furtherFonts());
        return withFonts(() -> new CertificateDocument(
                settings, application.divisions(), DocumentSigner.basic(application.documentKey())));
    }

    /**
     * The strict check of our own documents: pins the certificates of the key in use and of each earlier one that the ring
     * lists for documents and that is not compromised.
     *
     * @throws Refusal when a configured certificate cannot be used
     */
    public static DocumentCheck check(Application application) {
        Configuration.Documents documents = application.configuration().documents();
        List<List<X509Certificate>> chains = new ArrayList<>();
        chains.add(application.documentKey().chain());
        for (Path file : documents.earlierCertificates()) {
            List<X509Certificate> chain = certificates(file);
            boolean trusted = application
                    .documentKeyRing()
                    .find(VerificationKey.from(chain.get(0)).id())
                    .filter(key -> key.state() != KeyState.COMPROMISED)
                    .isPresent();
            if (trusted) {
                chains.add(chain);
            }
        }
        List<X509Certificate> stamps = documents.timestampCertificates().stream()
                .flatMap(file -> certificates(file).stream())
                .toList();
        return new DocumentCheck(chains, stamps);
    }

    private static List<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                chain.add((X509Certificate) certificate);
            }
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (IOException | CertificateException unreadable) {
            throw Refusal.undecided("证书文件 " + file + " 读不出来。 The certificates in " + file + " cannot be read: "
                    + unreadable.getMessage());
        }
        throw Refusal.undecided("文件 " + file + " 里没有证书。 There is no certificate in " + file + ".");
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
