package zhengjian.server.keys.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.RandomPassword;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyDevice;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.KeyFileException;
import zhengjian.signing.key.SigningKey;

/** Where the secret of a new key goes. */
sealed interface NewKeyPlace {
    /** Makes a key there. @param certify gives the bare key its certificate */
    SigningKey make(Algorithm algorithm, UnaryOperator<SigningKey> certify);

    /** What messages call it. */
    String name();

    /** The password file that is made together with the key, if there is none yet. */
    default Optional<Path> newPasswordFile() {
        return Optional.empty();
    }

    /**
     * A new PKCS#12 file.
     *
     * @param rounds of the password; empty: as its password deserves
     */
    record InFile(Path file, String alias, Optional<Path> passwordFile, OptionalInt rounds) implements NewKeyPlace {
        @Override
        public Optional<Path> newPasswordFile() {
            return passwordFile.filter(Files::notExists);
        }

        @Override
        public SigningKey make(Algorithm algorithm, UnaryOperator<SigningKey> certify) {
            if (Files.exists(file)) {
                throw Refusal.undecided("密钥文件 " + file + " 已存在，从不覆盖。 The key file " + file
                        + " exists already, and none is ever replaced.");
            }
            SigningKey key = certify.apply(SigningKey.generate(algorithm, new SecureRandom()));
            char[] password = passwordFile
                    .map(PasswordOption::readOrMake)
                    .orElseGet(() -> PasswordOption.askForNew("密钥文件", file.toString()));
            try {
                KeyFile.write(file, password, alias, key, rounds.orElse(RandomPassword.rounds(password)));
                return key;
            } catch (KeyFileException e) {
                throw Refusal.undecided("密钥文件没有写成。 The key file was not written: " + e.getMessage());
            } finally {
                Arrays.fill(password, '\0');
            }
        }

        @Override
        public String name() {
            return file.toString();
        }
    }

    /** A device behind PKCS#11. */
    record InDevice(Path module, int slot, String alias, Path pinFile) implements NewKeyPlace {
        @Override
        public SigningKey make(Algorithm algorithm, UnaryOperator<SigningKey> certify) {
            if (algorithm != Algorithm.ES256) {
                throw Refusal.undecided("密码设备里只能新建 ES256 密钥，不能是 " + algorithm + "。 A device behind PKCS#11 makes"
                        + " ES256 keys only, not " + algorithm + ".");
            }
            char[] pin = PasswordOption.read(pinFile);
            try {
                return KeyDevice.open(module, slot, pin).generate(alias, certify);
            } catch (KeyFileException e) {
                throw Refusal.undecided("密码设备里没有建成密钥。 The device did not make the key: " + e.getMessage());
            } finally {
                Arrays.fill(pin, '\0');
            }
        }

        @Override
        public String name() {
            return module + " slot " + slot + " " + alias;
        }
    }
}
