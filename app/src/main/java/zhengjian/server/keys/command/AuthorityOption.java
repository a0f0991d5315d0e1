package zhengjian.server.keys.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.RandomPassword;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.CertificateAuthority;
import zhengjian.signing.key.CertificateUse;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.KeyFileException;
import zhengjian.signing.key.SigningKey;

/** Who signs the certificate of a new key: a root of one's own, or, where none is given, the key itself. */
final class AuthorityOption {
    @ArgGroup(exclusive = false)
    private @Nullable Root root;

    /** Both or neither. */
    static final class Root {
        @Option(
                names = "--authority",
                required = true,
                paramLabel = "P12",
                description = "自建根证书的密钥文件，别名 authority；不存在则新建。 Root of one's own; made if missing.")
        private Path file = Path.of("authority.p12");

        @Option(
                names = "--authority-password-file",
                required = true,
                paramLabel = "FILE",
                description = "其口令文件；与根同时新建。 Its password file; made together with the root.")
        private Path passwordFile = Path.of("authority-password");

        @Option(names = "--authority-name", paramLabel = "X500", description = "新建时的主体。 Subject when it is made.")
        private String name = "CN=Zhengjian root,C=CN";
    }

    /** The key with a certificate, and with the root's certificate where there is a root. */
    SigningKey certify(
            SigningKey key, String subject, CertificateUse use, Instant from, Instant to, OptionalInt rounds) {
        SecureRandom random = new SecureRandom();
        try {
            return root == null
                    ? CertificateAuthority.selfSigned(key, subject, from, to, random)
                    : AuthorityFile.openOrMake(root.file, root.passwordFile, root.name, from, to, rounds)
                            .certify(key, subject, use, from, to, random);
        } catch (KeyFileException e) {
            throw Refusal.undecided("根证书的密钥文件有误。 The root's key file: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw Refusal.undecided("证书主体不合格。 The certificate's subject is not acceptable: " + e.getMessage());
        }
    }

    /** A root in a key file. */
    private static final class AuthorityFile {
        private static final String ALIAS = "authority";

        static CertificateAuthority openOrMake(
                Path file, Path passwordFile, String name, Instant from, Instant to, OptionalInt rounds)
                throws KeyFileException {
            boolean there = Files.exists(file);
            char[] password = there ? PasswordOption.read(passwordFile) : PasswordOption.readOrMake(passwordFile);
            try {
                if (there) {
                    return CertificateAuthority.of(KeyFile.open(file, password, ALIAS));
                }
                SecureRandom random = new SecureRandom();
                CertificateAuthority made = CertificateAuthority.create(
                        SigningKey.generate(Algorithm.ES256, random), name, from, to, random);
                KeyFile.write(file, password, ALIAS, made.key(), rounds.orElse(RandomPassword.rounds(password)));
                return made;
            } finally {
                Arrays.fill(password, '\0');
            }
        }
    }
}
