package zhengjian.server.keys.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhengjian.server.Configuration;
import zhengjian.server.Configuration.KeySource;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyRingFileException;
import zhengjian.server.keys.KeyRow;
import zhengjian.server.keys.KeyUse;
import zhengjian.server.keys.ListedKey;
import zhengjian.server.keys.OpenKey;
import zhengjian.signing.key.KeyFileException;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TrustedKey;

/**
 * {@code keys add}: a key that somebody else made, most often a certificate authority, enters the ring. It is opened to prove
 * that it can be; it is trusted for as long as its certificate says.
 */
@Command(
        name = "add",
        description = {
            "把已有的密钥列入密钥环，例如证书机构发的文书密钥；有效期同它的证书。",
            "List a key that exists already, for instance one from a certificate authority; valid as its certificate says."
        })
public final class AddKeyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private RingOption ring = new RingOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private KeyOwnerOption owner = new KeyOwnerOption();

    @Option(names = "--file", paramLabel = "P12", description = "密钥文件；缺省见配置。 Key file; default in the configuration.")
    private @Nullable Path file;

    @Option(names = "--alias", paramLabel = "NAME", description = "文件中的别名；缺省为用途。 Alias within; default: the use.")
    private @Nullable String alias;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "口令文件；缺省见配置。 Password file; default as above.")
    private @Nullable Path passwordFile;

    @Override
    public Integer call() {
        KeyUse wanted = owner.use();
        Optional<Configuration> configuration = ring.configuration();
        KeySource source = source(wanted, configuration);
        Path ringFile = ring.ring(configuration);
        String province = owner.issuer(configuration);
        try (RegisterAtRest atRest = RegisterAtRest.of(configuration)) {
            SigningKey key = OpenKey.at(source);
            X509Certificate certificate = key.chain().get(0);
            ListedKey listed = new ListedKey(
                    wanted,
                    TrustedKey.active(
                            key.verificationKey(),
                            province,
                            certificate.getNotBefore().toInstant(),
                            certificate.getNotAfter().toInstant()));
            KeyRingFile.readOrEmpty(ringFile).with(listed).write(ringFile);
            print(listed, source);
            return ExitCode.YES;
        } catch (KeyFileException | KeyRingFileException | IOException | IllegalArgumentException e) {
            throw Refusal.undecided("密钥没有列入。 The key was not listed: " + e.getMessage());
        }
    }

    private KeySource source(KeyUse wanted, Optional<Configuration> configuration) {
        Optional<KeySource> known = configuration.flatMap(one -> NewKeyCommand.source(wanted, one));
        if (file == null && known.isPresent()) {
            return known.get();
        }
        Path secret = Optional.ofNullable(passwordFile)
                .or(() -> known.map(KeySource::passwordFile))
                .orElseThrow(() -> wrong("--password-file"));
        return new KeySource.InFile(
                Optional.ofNullable(file).orElseThrow(() -> wrong("--file")),
                secret,
                Optional.ofNullable(alias).orElse(wanted.code()));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private void print(ListedKey listed, KeySource source) {
        PrintWriter out = spec.commandLine().getOut();
        KeyRow row = KeyRow.of(listed);
        if (output.json()) {
            output.print(out, row);
            return;
        }
        out.println("已列入" + listed.use().chinese() + "密钥 " + row.id() + "（" + row.algorithm() + "，" + source.place()
                + "），有效至 " + row.notAfter() + "。");
        out.println("Listed " + listed.use().code() + " key " + row.id() + " (" + row.algorithm() + ", "
                + source.place() + "), valid until " + row.notAfter() + ".");
    }
}
