package zhengjian.server.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.DivisionCode;
import zhengjian.offline.CheckOffline;
import zhengjian.offline.OfflineAnswer;
import zhengjian.offline.OfflineJson;
import zhengjian.offline.OfflineQuestion;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.trust.TrustDirectory;
import zhengjian.trust.TrustDirectoryException;

/**
 * {@code verify [--trust DIR] [--at DATE] [--in DIVISION] INPUT…}: checks without a network and without a register. Starts
 * nothing of the server.
 */
@Command(
        name = "verify",
        description = {
            "离线核验：二维码内容、带二维码的图片、PDF 证书、核验回执（.cose、.json、.pdf）。",
            "Check offline: texts of QR codes, pictures with one, certificates as PDF, receipts (.cose, .json, .pdf)."
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int LONGEST_LINE = 4096;
    private static final int PROGRESS = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--trust",
            paramLabel = "DIR",
            defaultValue = "trust",
            description = "信任文件所在目录（trust fetch 取得），缺省 trust。 Folder of trust files. (trust)")
    private Path trust = Path.of("trust");

    @Option(names = "--at", paramLabel = "DATE", description = "使用日期 YYYY-MM-DD，缺省今天。 Date of use; default: today.")
    private @Nullable LocalDate at;

    @Option(names = "--in", paramLabel = "DIVISION", description = "使用地的六位区划代码。 Division code of the place of use.")
    private @Nullable String in;

    @Mixin
    private OutputOption output = new OutputOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "文件或二维码内容；- 表示从标准输入逐行读取。 Files or texts of QR codes; - reads lines from standard input.")
    private List<String> inputs = List.of();

    private final Instant now = InstantSource.system().instant();
    private OfflineQuestion question = OfflineQuestion.NOTHING_ASKED;
    private Optional<CheckOffline> check = Optional.empty();
    private OfflineJson json = new OfflineJson(Optional.empty());
    private int checked;
    private int exitCode = ExitCode.YES;

    @Override
    public Integer call() {
        question = new OfflineQuestion(place(), Optional.ofNullable(at));
        for (String input : inputs) {
            if (input.equals("-")) {
                lines();
            } else {
                show(input, answer(input));
            }
        }
        return exitCode;
    }

    /** Trust files are asked for by the first input that may be ours. */
    private CheckOffline check() {
        if (check.isEmpty()) {
            TrustState state = state();
            json = new OfflineJson(Optional.of(state));
            check = Optional.of(new CheckOffline(state, divisions(), now));
        }
        return check.get();
    }

    private Optional<DivisionCode> place() {
        try {
            return Optional.ofNullable(in).map(DivisionCode::parse);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--in: " + e.getMessage(), e);
        }
    }

    private TrustState state() {
        try {
            return new TrustDirectory(trust).read(now);
        } catch (TrustDirectoryException e) {
            throw Refusal.undecided(
                    "信任文件读不了，请先用 trust fetch 取得。 The trust files cannot be read, fetch them with trust fetch: "
                            + e.getMessage());
        } catch (TrustException e) {
            throw Refusal.undecided("信任文件不可用。 The trust files are refused: " + e.refusal() + ": " + e.getMessage());
        }
    }

    /** Read once, when a place is asked about. */
    private static Supplier<Divisions> divisions() {
        Divisions[] loaded = new Divisions[1];
        return () -> {
            Divisions known = loaded[0] == null ? Divisions.load() : loaded[0];
            loaded[0] = known;
            return known;
        };
    }

    private OfflineAnswer answer(String input) {
        Optional<Path> file = file(input);
        if (file.isEmpty()) {
            return text(input);
        }
        try {
            if (Files.size(file.get()) > CheckOffline.MOST_BYTES) {
                return check().unreadable();
            }
            byte[] content = Files.readAllBytes(file.get());
            return CheckOffline.foreignFile(content, now).orElseGet(() -> check().checkFile(content, question));
        } catch (IOException e) {
            return check().unreadable();
        }
    }

    private OfflineAnswer text(String text) {
        return CheckOffline.foreignText(text, now).orElseGet(() -> check().checkText(text, question));
    }

    private static Optional<Path> file(String input) {
        try {
            return Optional.of(Path.of(input)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void lines() {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        try {
            for (int c = reader.read(); c >= 0 || line.length() > 0; c = reader.read()) {
                if (c >= 0 && c != '\n') {
                    if (line.length() <= LONGEST_LINE) {
                        line.append((char) c);
                    }
                } else {
                    String text = line.toString().strip();
                    line.setLength(0);
                    if (!text.isEmpty()) {
                        show("-:" + (checked + 1), text(text));
                    }
                }
            }
        } catch (IOException e) {
            throw Refusal.undecided("标准输入读不了。 Standard input cannot be read: " + e.getMessage());
        }
    }

    private void show(String input, OfflineAnswer answer) {
        checked++;
        PrintWriter out = spec.commandLine().getOut();
        String name = shortened(input);
        if (output.json()) {
            output.print(out, json.of(name, answer));
        } else {
            json.lines(name, answer).forEach(out::println);
            out.flush();
        }
        if (checked % PROGRESS == 0) {
            spec.commandLine().getErr().println("已核验 checked " + checked);
        }
        exitCode = ExitCode.worse(exitCode, ExitCode.of(answer.verdict()));
    }

    /** A token is long, and not for logs. */
    private static String shortened(String input) {
        return input.length() <= 80 ? input : input.substring(0, 60) + "…";
    }
}
