package zhengjian.server.status;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhengjian.ledger.EntryKind;

/** {@code revoke NUMBER --reason … --document …}: for ever. */
@Command(
        name = "revoke",
        description = {"撤销证书，不可恢复。", "Revoke a certificate, for ever."})
public final class RevokeCommand implements Callable<Integer> {
    @Mixin
    private StatusOptions options = new StatusOptions();

    @Override
    public Integer call() {
        return options.change(EntryKind.REVOKED, Optional.empty());
    }
}
