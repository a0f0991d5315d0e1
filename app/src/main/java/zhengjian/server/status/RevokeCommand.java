package zhengjian.server.status;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhengjian.integrity.Misconduct;
import zhengjian.ledger.EntryKind;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;

/**
 * {@code revoke NUMBER [--ground WORD [--ban-months N]] --reason … --document …}: for ever. With a ground of the integrity
 * record its holder is entered there, in the same transaction.
 */
@Command(
        name = "revoke",
        description = {
            "撤销证书，不可恢复；因失信撤销的同时记入诚信档案。",
            "Revoke a certificate, for ever; for misconduct, with an entry in the integrity record."
        })
public final class RevokeCommand implements Callable<Integer> {
    @Mixin
    private StatusOptions options = new StatusOptions();

    @Option(
            names = "--ground",
            paramLabel = "WORD",
            description = "失信情形，如 plagiarism；不填则不记入诚信档案。"
                    + " Ground of the integrity record, such as plagiarism; without it nobody is entered.")
    private @Nullable String ground;

    @Option(
            names = "--ban-months",
            paramLabel = "N",
            description = "处理决定所定的禁期，月。 Months of the ban that the deciding document gives.")
    private int banMonths;

    @Override
    public Integer call() {
        return options.change(EntryKind.REVOKED, Optional.empty(), misconduct());
    }

    private Optional<Misconduct> misconduct() {
        if (ground == null && banMonths != 0) {
            throw new Refusal(ExitCode.USAGE, "有禁期须填 --ground。 A ban needs a --ground.");
        }
        try {
            return Optional.ofNullable(ground).map(word -> new Misconduct(word, banMonths));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
