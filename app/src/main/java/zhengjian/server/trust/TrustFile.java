package zhengjian.server.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhengjian.server.command.Refusal;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;
import zhengjian.wholefile.WholeFile;

/** Trust files of the command line: read with a sentence instead of an exception, written as a whole. */
final class TrustFile {
    private static final int LONGEST = 1 << 18;

    private TrustFile() {}

    static SignedFile<Root> root(Path file) {
        try {
            return SignedFile.root(read(file));
        } catch (TrustException e) {
            throw refused(file, e);
        }
    }

    static SignedFile<TrustList> list(Path file) {
        try {
            return SignedFile.list(read(file));
        } catch (TrustException e) {
            throw refused(file, e);
        }
    }

    /** Root or list, whichever it is. */
    static SignedFile<?> rootOrList(Path file) {
        Bytes content = read(file);
        try {
            return SignedFile.root(content);
        } catch (TrustException noRoot) {
            try {
                return SignedFile.list(content);
            } catch (TrustException e) {
                boolean isList = new String(content.toArray(), StandardCharsets.ISO_8859_1).contains(TrustList.KIND);
                throw refused(file, isList ? e : noRoot);
            }
        }
    }

    static Bytes read(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw Refusal.undecided(file + " 太大。 " + file + " is too large: more than " + LONGEST + " bytes.");
            }
            return Bytes.copyOf(Files.readAllBytes(file));
        } catch (IOException e) {
            throw Refusal.undecided("读不了 " + file + "。 Cannot read " + file + ": "
                    + e.getClass().getSimpleName());
        }
    }

    static void write(Path file, Bytes content) {
        try {
            WholeFile.write(file, content.toArray());
        } catch (IOException e) {
            throw Refusal.undecided("写不了 " + file + "。 Cannot write " + file + ": "
                    + e.getClass().getSimpleName());
        }
    }

    static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw Refusal.undecided(file + " 已存在，不会覆盖。 " + file + " exists and is not replaced.");
        }
    }

    static Refusal refused(Path file, TrustException e) {
        return Refusal.undecided(file + " 不被接受（" + e.refusal() + "）。 " + file + " is not accepted: " + e.refusal()
                + ", " + e.getMessage());
    }

    static String lines(List<String> words) {
        return String.join(System.lineSeparator(), words);
    }
}
