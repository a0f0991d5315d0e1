package zhengjian.server.keys.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.server.Configuration;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyRow;
import zhengjian.server.keys.ListedKey;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.KeyState;

/** What {@code keys retire} and {@code keys compromised} share: one key of the ring changes its state. */
final class KeyChange {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private RingOption ring = new RingOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Parameters(paramLabel = "ID", description = "密钥编号，8 位十六进制。 Key id, 8 hexadecimal digits.")
    private String id = "";

    /** Changes the key and prints the ring's new word on it. */
    void apply(UnaryOperator<ListedKey> change) {
        KeyId wanted = keyId();
        Optional<Configuration> configuration = ring.configuration();
        Path file = ring.ring(configuration);
        try (RegisterAtRest atRest = RegisterAtRest.of(configuration)) {
            KeyRingFile before = RingOption.read(file);
            ListedKey key = before.find(wanted)
                    .orElseThrow(() -> Refusal.undecided("密钥环里没有 " + wanted + "。 The ring has no key " + wanted + "."));
            ListedKey changed = change.apply(key);
            if (!changed.equals(key)) {
                before.changed(wanted, old -> changed).write(file);
            }
            print(changed);
        } catch (IllegalStateException e) {
            throw Refusal.undecided("密钥 " + wanted + " 已不在用。 The key is not active: " + e.getMessage());
        }
    }

    /** A date (its first instant in Asia/Shanghai) or a time with offset, not in the future. */
    Instant past(String text) {
        Instant now = InstantSource.system().instant();
        Instant time;
        try {
            time = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZONE).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong("--since: 2026-11-21, 2026-11-21T08:00:00+08:00");
        }
        if (time.isAfter(now)) {
            throw wrong("--since 在将来。 --since is in the future.");
        }
        return time;
    }

    private KeyId keyId() {
        try {
            return KeyId.parse(id);
        } catch (IllegalArgumentException e) {
            throw wrong("ID: " + id);
        }
    }

    private void print(ListedKey key) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            output.print(out, KeyRow.of(key));
            return;
        }
        KeyRow row = KeyRow.of(key);
        String state = key.trusted().state() == KeyState.RETIRED ? "停用" : "失密";
        out.println("密钥 " + row.id() + "：自 " + row.since() + " 起" + state + "。");
        out.println("Key " + row.id() + " is " + row.state() + " since " + row.since() + ".");
        out.flush();
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
