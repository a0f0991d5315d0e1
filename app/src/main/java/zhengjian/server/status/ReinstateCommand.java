package zhengjian.server.status;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhengjian.ledger.EntryKind;

/** {@code reinstate NUMBER --reason … --document …}: ends a suspension. */
@Command(
        name = "reinstate",
        description = {"恢复被暂停的证书。", "Reinstate a suspended certificate."})
public final class ReinstateCommand implements Callable<Integer> {
    @Mixin
    private StatusOptions options = new StatusOptions();

    @Override
    public Integer call() {
        return options.change(EntryKind.REINSTATED, Optional.empty(), Optional.empty());
    }
}
