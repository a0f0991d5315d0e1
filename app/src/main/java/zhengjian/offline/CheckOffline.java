package zhengjian.offline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.catalogue.Divisions;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.verification.Check.Step;
import zhengjian.verification.upload.QrPhoto;
import zhengjian.verification.upload.UploadedFile;

/**
 * Checks whatever somebody has in hand, against a copy of the trust files. One verdict for each input; never throws for
 * anything a stranger can make. Safe for threads.
 */
public final class CheckOffline {
    /** Larger files are refused unseen. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_TEXT = 1 << 16;

    private final TrustState trust;
    private final CopiedLists lists;
    private final Supplier<Divisions> divisions;
    private final Instant now;
    private final QrPhoto photos = new QrPhoto();

    /**
     * @param trust what is trusted; without a list, or with an expired one, nothing can be decided
     * @param divisions asked only when a place is: reading them takes a moment
     */
    public CheckOffline(TrustState trust, Supplier<Divisions> divisions, Instant now) {
        this.trust = trust;
        this.divisions = divisions;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.lists = new CopiedLists(trust, this.now);
    }

    /** What can be said of a text before anybody is trusted: it is none of ours by its form; nothing for all others. */
    public static Optional<OfflineAnswer> foreignText(String text, Instant now) {
        return ScannedText.read(text, List.of()).foreign() && !ScannedText.isAddress(text)
                ? Optional.of(new OfflineAnswer.Steps(now).end(Step.FORMAT, OfflineReason.OTHER_CONTENT))
                : Optional.empty();
    }

    /** The same of a file. */
    public static Optional<OfflineAnswer> foreignFile(byte[] content, Instant now) {
        if (content.length > MOST_BYTES || UploadedFile.of(content) != UploadedFile.OTHER || isCose(content)) {
            return Optional.empty();
        }
        Optional<String> text = text(content);
        return text.isPresent() && text.get().startsWith("{") ? Optional.empty() : foreignText(text.orElse(""), now);
    }

    /** The text of a QR code: a link, or a bare token. */
    public OfflineAnswer checkText(String text, OfflineQuestion question) {
        return isUsable()
                ? new CheckToken(trust, lists, divisions, now).check(text, question)
                : OfflineAnswer.of(OfflineReason.NO_TRUST, now);
    }

    /** A file: a photo with a QR code, a certificate as PDF, a receipt, or a text with a QR code's content. */
    public OfflineAnswer checkFile(byte[] content, OfflineQuestion question) {
        if (!isUsable()) {
            return OfflineAnswer.of(OfflineReason.NO_TRUST, now);
        }
        if (content.length > MOST_BYTES) {
            return unreadable();
        }
        return switch (UploadedFile.of(content)) {
            case JPEG, PNG -> photo(content, question);
            case PDF -> document(content, question);
            case OTHER -> other(content, question);
        };
    }

    /** A file that cannot be opened, or is longer than {@link #MOST_BYTES}. */
    public OfflineAnswer unreadable() {
        return OfflineAnswer.of(OfflineReason.UNREADABLE_FILE, now);
    }

    private boolean isUsable() {
        return trust.list().isPresent() && trust.freshness(now).usable();
    }

    private OfflineAnswer photo(byte[] content, OfflineQuestion question) {
        QrPhoto.Found found = photos.read(content);
        if (found instanceof QrPhoto.Found.Code code) {
            return checkText(code.text(), question);
        }
        return OfflineAnswer.of(
                found instanceof QrPhoto.Found.Nothing ? OfflineReason.NO_CODE_FOUND : OfflineReason.UNREADABLE_FILE,
                now);
    }

    private OfflineAnswer document(byte[] content, OfflineQuestion question) {
        CheckDocument.Found found =
                CheckDocument.find(content, trust.list().orElseThrow().content());
        if (found instanceof CheckDocument.Token token) {
            return checkText(token.text(), question);
        }
        return found instanceof CheckDocument.Receipt receipt
                ? new CheckReceipt(trust, lists, now).check(receipt.cose())
                : OfflineAnswer.of(OfflineReason.SCAN_THE_CODE, now);
    }

    private OfflineAnswer other(byte[] content, OfflineQuestion question) {
        if (isCose(content)) {
            return new CheckReceipt(trust, lists, now).check(content);
        }
        Optional<String> text = text(content);
        if (text.isPresent() && text.get().startsWith("{")) {
            return new CheckReceiptJson(trust, lists, now).check(content);
        }
        return text.map(line -> checkText(line, question))
                .orElseGet(() -> OfflineAnswer.of(OfflineReason.OTHER_CONTENT, now));
    }

    private static boolean isCose(byte[] content) {
        return content.length > 0 && (content[0] & 0xff) == 0x84;
    }

    private static Optional<String> text(byte[] content) {
        if (content.length > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .strip());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
