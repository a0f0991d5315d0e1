package zhengjian.server.status;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhengjian.ledger.EntryKind;

/** {@code suspend NUMBER --reason … --document …}: until it is reinstated or revoked. */
@Command(
        name = "suspend",
        description = {"暂停证书（调查期间）。", "Suspend a certificate while it is investigated."})
public final class SuspendCommand implements Callable<Integer> {
    @Mixin
    private StatusOptions options = new StatusOptions();

    @Override
    public Integer call() {
        return options.change(EntryKind.SUSPENDED, Optional.empty(), Optional.empty());
    }
}
