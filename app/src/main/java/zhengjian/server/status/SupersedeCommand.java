package zhengjian.server.status;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhengjian.ledger.EntryKind;

/** {@code supersede NUMBER [--by NUMBER] --reason … --document …}: another certificate takes its place, for ever. */
@Command(
        name = "supersede",
        description = {"以更正后的新证书替代旧证书。", "Let a corrected certificate take the place of an earlier one."})
public final class SupersedeCommand implements Callable<Integer> {
    @Mixin
    private StatusOptions options = new StatusOptions();

    @Option(
            names = "--by",
            paramLabel = "NUMBER",
            description = "新证书的编号，已签发时填写。 Number of the new certificate, if issued.")
    private @Nullable String successor;

    @Override
    public Integer call() {
        return options.change(EntryKind.SUPERSEDED, Optional.ofNullable(successor), Optional.empty());
    }
}
