package zhengjian.server.wallet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiFunction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import zhengjian.document.CertificateDocument;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.Application;
import zhengjian.server.command.Refusal;
import zhengjian.server.documents.Documents;
import zhengjian.signing.pdf.TimestampException;
import zhengjian.wallet.MakeCredentials;

/** The forms in which {@code export} writes a certificate. */
public enum ExportForm {
    PDF("pdf"),
    VC("vc.jwt"),
    BADGE("badge.jwt");

    private final String ending;

    ExportForm(String ending) {
        this.ending = ending;
    }

    /** Reads it from the command line. */
    public static final class Reader implements ITypeConverter<ExportForm> {
        @Override
        public ExportForm convert(String text) {
            for (ExportForm form : values()) {
                if (form.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return form;
                }
            }
            throw new TypeConversionException("应为 pdf、vc 或 badge / expected pdf, vc or badge");
        }
    }

    /** Of the file's name. */
    public String ending() {
        return ending;
    }

    /** Writes one certificate. */
    @FunctionalInterface
    public interface Write {
        /**
         * @throws zhengjian.wallet.NotIssuable when the certificate is not valid and the form is a credential
         * @throws TimestampException when a PDF gets no time stamp
         */
        byte[] of(RegisteredCertificate registered) throws TimestampException;
    }

    /** @throws Refusal when credentials are asked for and there is no key for them */
    public Write open(Application application) {
        return switch (this) {
            case PDF -> pdf(application);
            case VC -> credential(application, MakeCredentials::webCredential);
            case BADGE -> credential(application, MakeCredentials::badge);
        };
    }

    private static Write pdf(Application application) {
        CertificateDocument documents = Documents.open(application);
        return registered -> documents.pdf(registered, application.register().photo(registered));
    }

    private static Write credential(
            Application application, BiFunction<MakeCredentials, RegisteredCertificate, String> form) {
        MakeCredentials credentials = Wallets.credentials(application)
                .orElseThrow(() -> Refusal.undecided("配置中没有 keys.wallet 和 keys.status，不能签发凭证。"
                        + " No keys.wallet and keys.status are configured, so no credential can be signed."));
        return registered -> form.apply(credentials, registered).getBytes(StandardCharsets.US_ASCII);
    }
}
