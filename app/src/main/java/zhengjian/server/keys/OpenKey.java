package zhengjian.server.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import zhengjian.server.Configuration.KeySource;
import zhengjian.signing.key.KeyDevice;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.KeyFileException;
import zhengjian.signing.key.SigningKey;

/** Opens a configured key, wherever it is. */
public final class OpenKey {
    private OpenKey() {}

    /**
     * Reads the password or PIN, opens the key, and wipes the password.
     *
     * @throws KeyFileException when the key cannot be opened
     * @throws IOException when its password file cannot be read
     */
    public static SigningKey at(KeySource source) throws KeyFileException, IOException {
        char[] password = PasswordFile.read(source.passwordFile());
        try {
            if (source instanceof KeySource.InDevice device) {
                return inDevice(device, password);
            }
            Path file = ((KeySource.InFile) source).file();
            OwnerOnly.warn(file);
            return KeyFile.open(file, password, source.alias());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** One after the other: who logs in to a slot twice at once is refused by some devices. */
    private static synchronized SigningKey inDevice(KeySource.InDevice device, char[] password)
            throws KeyFileException {
        return KeyDevice.open(device.module(), device.slot(), password).key(device.alias());
    }
}
