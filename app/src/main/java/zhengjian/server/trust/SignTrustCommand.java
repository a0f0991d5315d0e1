package zhengjian.server.trust;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.trust.SignedFile;

/** {@code trust sign}: one holder's signature on a root or a list, which is shown in words. */
@Command(
        name = "sign",
        description = {"持钥人签名：先用文字列出所签内容。", "One holder signs a root or a list; says in words what is signed."})
public final class SignTrustCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private HolderKey holder = new HolderKey();

    @Parameters(paramLabel = "FILE", description = "根或名单文件，签名写入其中。 Root or list; the signature goes into it.")
    private Path file = Path.of("root.cose");

    @Override
    public Integer call() {
        SignedFile<?> draft = TrustFile.rootOrList(file);
        SigningKey key = holder.open();
        SignedFile<?> signed = draft.sign(key);
        TrustFile.write(file, signed.bytes());
        spec.commandLine().getOut().println(TrustFile.lines(TrustWords.of(signed)));
        spec.commandLine().getOut().println("已用密钥 " + key.id() + " 签名。 Signed with key " + key.id() + ".");
        return ExitCode.YES;
    }
}
