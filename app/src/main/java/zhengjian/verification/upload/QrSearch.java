package zhengjian.verification.upload;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks for a QR code with ZXing in more and more costly ways: as it is, sharpened, enlarged, and by overlapping parts. What a
 * scan of a whole page at 150 dpi shows is a code of two or three pixels a module, which ZXing finds only when it is
 * enlarged. At most {@link #MOST_PIXELS} pixels are looked at in all, so that a picture without code costs a bounded time.
 */
final class QrSearch {
    private static final long MOST_PIXELS = 60_000_000;
    private static final long LARGEST_VIEW = 20_000_000;
    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.TRY_HARDER,
            Boolean.TRUE,
            DecodeHintType.ALSO_INVERTED,
            Boolean.TRUE);

    private final GreyPicture picture;
    private long looked;

    QrSearch(GreyPicture picture) {
        this.picture = picture;
    }

    /** The text of the first code that is found. */
    Optional<String> find() {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> both(picture),
                        () -> both(picture.sharpened()),
                        () -> enlarged(picture, 1.5),
                        () -> enlarged(picture, 2),
                        () -> enlarged(picture, 3),
                        () -> inParts(1.5),
                        () -> inParts(2))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> both(GreyPicture view) {
        return decode(view, HybridBinarizer::new).or(() -> decode(view, GlobalHistogramBinarizer::new));
    }

    private Optional<String> enlarged(GreyPicture view, double factor) {
        return view.size() * factor * factor > LARGEST_VIEW
                ? Optional.empty()
                : decode(view.enlarged(factor), HybridBinarizer::new);
    }

    /** Nine windows of half the sides, each overlapping its neighbours by half: a threshold fits a part better. */
    private Optional<String> inParts(double factor) {
        int width = picture.width() / 2;
        int height = picture.height() / 2;
        if (width == 0 || height == 0) {
            return Optional.empty();
        }
        for (int window = 0; window < 9; window++) {
            GreyPicture part = picture.part(window % 3 * width / 2, window / 3 * height / 2, width, height);
            Optional<String> text = enlarged(part, factor);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private Optional<String> decode(GreyPicture view, Function<LuminanceSource, Binarizer> way) {
        looked += view.size();
        if (looked > MOST_PIXELS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MultiFormatReader()
                    .decode(new BinaryBitmap(way.apply(view.source())), HINTS)
                    .getText());
        } catch (ReaderException nothing) {
            return Optional.empty();
        }
    }
}
