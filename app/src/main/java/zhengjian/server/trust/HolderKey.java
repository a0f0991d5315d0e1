package zhengjian.server.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.PasswordFile;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.KeyFileException;
import zhengjian.signing.key.SigningKey;

/** The key with which a command signs: its file, the file of its password, its name within. */
final class HolderKey {
    @Option(names = "--key", paramLabel = "P12", description = "本人的密钥文件。 Key file of who signs.")
    private @Nullable Path file;

    @Option(names = "--password-file", paramLabel = "FILE", description = "口令文件；缺省则询问。 Password file; else asks.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--alias",
            paramLabel = "NAME",
            defaultValue = "trust",
            description = "文件中的别名。 Alias within. (trust)")
    private String alias = "trust";

    /** The key, or a refusal in a sentence. */
    SigningKey open() {
        if (file == null) {
            throw Refusal.undecided("请用 --key 指明密钥文件。 Give the key file with --key.");
        }
        char[] password = password();
        try {
            return KeyFile.open(file, password, alias);
        } catch (KeyFileException e) {
            throw Refusal.undecided("密钥文件打不开。 The key file cannot be opened: " + e.getMessage());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password() {
        try {
            if (passwordFile != null) {
                return PasswordFile.read(passwordFile);
            }
        } catch (IOException e) {
            throw Refusal.undecided("读不了口令文件 " + passwordFile + "。 Cannot read the password file: " + e.getMessage());
        }
        char[] typed = System.console() == null ? null : System.console().readPassword("%s", file + " 的口令 Password: ");
        if (typed == null) {
            throw Refusal.undecided("没有终端可以输入口令，请用 --password-file。 No terminal: give --password-file.");
        }
        return typed;
    }
}
