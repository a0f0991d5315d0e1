package zhengjian.offline;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.pdf.DocumentCheck;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.TrustList;
import zhengjian.verification.upload.EmbeddedReceipt;

/**
 * Finds the token of a certificate, or the receipt, in a PDF that is unchanged since a trusted issuer signed it, with or without
 * a time stamp; every other file is not looked into. What is found then answers for itself.
 */
final class CheckDocument {
    private static final byte[] FILE =
            "/Type/EmbeddedFile/Subtype/application#2Fjson".getBytes(StandardCharsets.US_ASCII);
    private static final int FAR = 1 << 16;
    private static final Pattern TOKEN = Pattern.compile("\"token\" ?: ?\"([A-Z2-7]{40,1700})\"");

    private CheckDocument() {}

    /** What a file bears. */
    sealed interface Found {}

    /** A certificate's token. */
    record Token(String text) implements Found {}

    /** A receipt, {@code .cose}. */
    record Receipt(byte[] cose) implements Found {}

    /** Nothing: the file is not the original, or signed by a key that is not in force. */
    record Nothing() implements Found {}

    static Found find(byte[] file, TrustList issuers) {
        List<X509Certificate> carried = DocumentCheck.carried(file);
        for (X509Certificate signer : carried) {
            if (isTrusted(signer, issuers)) {
                List<X509Certificate> chain = new ArrayList<>(List.of(signer));
                carried.stream().filter(other -> !other.equals(signer)).forEach(chain::add);
                DocumentCheck check = DocumentCheck.withoutTimes(List.of(chain));
                return check.check(file) instanceof DocumentCheck.Genuine ? inside(file) : new Nothing();
            }
        }
        return new Nothing();
    }

    private static Found inside(byte[] file) {
        if (EmbeddedReceipt.isIn(file)) {
            return EmbeddedReceipt.find(file).<Found>map(Receipt::new).orElseGet(Nothing::new);
        }
        return attached(file).<Found>map(Token::new).orElseGet(Nothing::new);
    }

    private static boolean isTrusted(X509Certificate certificate, TrustList issuers) {
        try {
            Optional<IssuerKey> key =
                    issuers.find(VerificationKey.from(certificate).id(), KeyPurpose.DOCUMENTS);
            return key.isPresent()
                    && key.get().key().key().equals(VerificationKey.from(certificate))
                    && key.get().key().state() != KeyState.COMPROMISED;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The attachment is not compressed, and signed with all the rest. */
    private static Optional<String> attached(byte[] file) {
        for (int at = 0; at + FILE.length < file.length; at++) {
            if (file[at] == FILE[0] && matches(file, at)) {
                String text = new String(file, at, Math.min(FAR, file.length - at), StandardCharsets.ISO_8859_1);
                Matcher token = TOKEN.matcher(text);
                return token.find() ? Optional.of(token.group(1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean matches(byte[] file, int at) {
        for (int i = 0; i < FILE.length; i++) {
            if (file[at + i] != FILE[i]) {
                return false;
            }
        }
        return true;
    }
}
