package zhengjian.server.keys.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyRow;
import zhengjian.server.keys.ListedKey;

/** {@code keys list}: what the ring says. */
@Command(name = "list", description = "列出密钥环中的密钥。 List the keys of the ring.")
public final class ListKeysCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private RingOption ring = new RingOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        KeyRingFile file = RingOption.read(ring.ring(ring.configuration()));
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            output.print(out, file.keys().stream().map(KeyRow::of).toList());
            return ExitCode.YES;
        }
        out.println("编号 ID   用途 use         算法   省份   状态 state   有效期 window");
        file.keys().forEach(key -> out.println(line(key)));
        out.flush();
        return ExitCode.YES;
    }

    private static String line(ListedKey key) {
        KeyRow row = KeyRow.of(key);
        String state = switch (key.trusted().state()) {
            case ACTIVE -> "在用 active";
            case RETIRED -> "停用 retired";
            case COMPROMISED -> "失密 compromised";
        };
        return String.join(
                "  ",
                row.id(),
                key.use().chinese() + " " + row.use(),
                row.algorithm(),
                row.issuer(),
                row.since() == null ? state : state + " " + row.since(),
                row.notBefore() + " – " + row.notAfter());
    }
}
