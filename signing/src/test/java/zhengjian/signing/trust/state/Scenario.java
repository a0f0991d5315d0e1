package zhengjian.signing.trust.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustException;

/**
 * A checker's life as a text: a pinned root, then updates, each at a time. All but the last are accepted; the last ends as
 * the first line says. Other implementations read the same texts.
 *
 * @param expected {@code FRESH}, {@code STALE}, or a refusal
 */
record Scenario(String expected, Bytes pinned, List<Step> steps) {
    /** One update. */
    record Step(Instant now, TrustFiles files) {}

    private static final String EXPECTED = "# expected: ";

    /** What becomes of the last update. */
    String outcome() {
        TrustState state;
        try {
            state = TrustState.pinned(pinned);
        } catch (TrustException e) {
            return e.refusal().name();
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            try {
                state = UpdateTrust.apply(state, step.files(), step.now());
            } catch (TrustException e) {
                if (i < steps.size() - 1) {
                    throw new IllegalStateException("update " + i + " refused: " + e.refusal() + " " + e.getMessage());
                }
                return e.refusal().name();
            }
        }
        return state.freshness(steps.get(steps.size() - 1).now()).name();
    }

    /** As it stands in a file. */
    String text() {
        StringBuilder text = new StringBuilder(EXPECTED + expected + "\n");
        text.append("pin ").append(pinned.hex()).append('\n');
        for (Step step : steps) {
            text.append("now ").append(step.now().getEpochSecond()).append('\n');
            step.files()
                    .roots()
                    .forEach(root -> text.append("root ").append(root.hex()).append('\n'));
            step.files()
                    .list()
                    .ifPresent(list -> text.append("list ").append(list.hex()).append('\n'));
            step.files()
                    .timestamp()
                    .ifPresent(stamp ->
                            text.append("timestamp ").append(stamp.hex()).append('\n'));
            step.files().statusLists().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> text.append("status ")
                            .append(entry.getKey().fileName())
                            .append(' ')
                            .append(entry.getValue().hex())
                            .append('\n'));
        }
        return text.toString();
    }

    static Scenario read(Path file) {
        try {
            return parse(Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scenario parse(String text) {
        List<String> lines = text.lines().toList();
        String expected = lines.get(0).substring(EXPECTED.length());
        Bytes pinned = Bytes.parseHex(lines.get(1).substring("pin ".length()));
        Builder builder = new Builder(pinned);
        for (String line : lines.subList(2, lines.size())) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "now" -> builder.at(Instant.ofEpochSecond(Long.parseLong(words[1])));
                case "root" -> builder.root(Bytes.parseHex(words[1]));
                case "list" -> builder.list(Bytes.parseHex(words[1]));
                case "timestamp" -> builder.timestamp(Bytes.parseHex(words[1]));
                case "status" -> builder.status(StatusListName.parse(words[1]), Bytes.parseHex(words[2]));
                default -> throw new IllegalStateException("line not known: " + words[0]);
            }
        }
        return builder.expect(expected);
    }

    /** Begins with this root pinned. */
    static Builder pin(SignedFile<?> root) {
        return new Builder(root.bytes());
    }

    /** A scenario that is being written. */
    static final class Builder {
        private final Bytes pinned;
        private final List<Step> steps = new ArrayList<>();

        private Builder(Bytes pinned) {
            this.pinned = pinned;
        }

        Builder at(Instant now) {
            steps.add(new Step(now, new TrustFiles(List.of(), Optional.empty(), Optional.empty(), Map.of())));
            return this;
        }

        Builder root(SignedFile<?> file) {
            return root(file.bytes());
        }

        Builder root(Bytes file) {
            TrustFiles files = files();
            List<Bytes> roots = new ArrayList<>(files.roots());
            roots.add(file);
            return with(new TrustFiles(roots, files.list(), files.timestamp(), files.statusLists()));
        }

        Builder list(SignedFile<?> file) {
            return list(file.bytes());
        }

        Builder list(Bytes file) {
            TrustFiles files = files();
            return with(new TrustFiles(files.roots(), Optional.of(file), files.timestamp(), files.statusLists()));
        }

        Builder timestamp(SignedFile<?> file) {
            return timestamp(file.bytes());
        }

        Builder timestamp(Bytes file) {
            TrustFiles files = files();
            return with(new TrustFiles(files.roots(), files.list(), Optional.of(file), files.statusLists()));
        }

        Builder status(StatusListName name, Bytes file) {
            TrustFiles files = files();
            Map<StatusListName, Bytes> all = new HashMap<>(files.statusLists());
            all.put(name, file);
            return with(new TrustFiles(files.roots(), files.list(), files.timestamp(), all));
        }

        Scenario expect(String expected) {
            return new Scenario(expected, pinned, List.copyOf(steps));
        }

        private TrustFiles files() {
            return steps.get(steps.size() - 1).files();
        }

        private Builder with(TrustFiles files) {
            Step last = steps.remove(steps.size() - 1);
            steps.add(new Step(last.now(), files));
            return this;
        }
    }
}
