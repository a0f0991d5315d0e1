package zhengjian.signing.key;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** Signing keys as PKCS#12 files (AES-256), readable and writable by openssl 3. */
public final class KeyFile {
    private static final int LARGEST_FILE = 1 << 20;

    /** PBKDF2 with HMAC-SHA-256, as OWASP advises; about a fifth of a second to open. */
    private static final int ITERATIONS = 600_000;

    private KeyFile() {}

    /**
     * Opens the key with this alias and its chain.
     *
     * @throws KeyFileException when the file is missing, is no PKCS#12 file, the password is wrong, or the key under that
     *     alias is missing or of no algorithm of {@link Algorithm}
     */
    public static SigningKey open(Path pkcs12, char[] password, String alias) throws KeyFileException {
        return open(read(pkcs12), pkcs12.toString(), password, alias);
    }

    /** As {@link #open(Path, char[], String)}, from the file's content; {@code name} is for messages. */
    public static SigningKey open(byte[] content, String name, char[] password, String alias) throws KeyFileException {
        try {
            Opened opened = opened(content, password, alias);
            if (!(opened.key() instanceof PrivateKey) || opened.chain() == null) {
                throw new KeyFileException(name + ": no private key with alias '" + alias + "'");
            }
            return signingKey(opened.key().getEncoded(), opened.chain());
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new KeyFileException(name + ": cannot be opened (wrong password, or no PKCS#12 file)", e);
        }
    }

    private record Opened(@Nullable Key key, Certificate @Nullable [] chain) {}

    /**
     * By the JDK, whose SHA-256 is several times faster, and by Bouncy Castle what the JDK does not read: SM2, a password
     * that is not ASCII. The JDK calls all of that a wrong password too, so a wrong one is tried with both.
     */
    private static Opened opened(byte[] content, char[] password, String alias)
            throws IOException, GeneralSecurityException {
        if (Pfx.getInstance(content).getMacData() == null) {
            throw new IOException("nothing protects the file from being changed");
        }
        try {
            return opened(KeyStore.getInstance("PKCS12"), content, password, alias);
        } catch (IOException | GeneralSecurityException | RuntimeException notByTheJdk) {
            return opened(KeyStore.getInstance("PKCS12", BouncyCastle.PROVIDER), content, password, alias);
        }
    }

    private static Opened opened(KeyStore store, byte[] content, char[] password, String alias)
            throws IOException, GeneralSecurityException {
        store.load(new ByteArrayInputStream(content), password);
        return new Opened(store.getKey(alias, password), store.getCertificateChain(alias));
    }

    /**
     * Writes a new file with this key and its chain, readable by its owner alone. Never replaces a file.
     *
     * @throws IllegalArgumentException when the key has no certificate: PKCS#12 readers expect one; a bare key gets one from
     *     {@link CertificateAuthority#selfSigned}
     * @throws KeyFileException when the file exists or cannot be written
     */
    public static void write(Path pkcs12, char[] password, String alias, SigningKey key) throws KeyFileException {
        write(pkcs12, password, alias, key, ITERATIONS);
    }

    /**
     * As {@link #write(Path, char[], String, SigningKey)} with another effort to guess the password, 1,000 to 10,000,000
     * iterations; few only where the password is no secret.
     */
    public static void write(Path pkcs12, char[] password, String alias, SigningKey key, int iterations)
            throws KeyFileException {
        if (iterations < 1000 || iterations > 10_000_000) {
            throw new IllegalArgumentException("iterations out of range: " + iterations);
        }
        if (key.chain().isEmpty()) {
            throw new IllegalArgumentException(key + " has no certificate");
        }
        try {
            byte[] content = new KeyFileWriter(password, alias, iterations, key).encode(key);
            Files.createFile(
                    pkcs12, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(pkcs12, content, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            throw new KeyFileException(pkcs12 + ": exists already, and a key file is never replaced", e);
        } catch (IOException e) {
            throw new KeyFileException(pkcs12 + ": cannot be written", e);
        }
    }

    private static byte[] read(Path pkcs12) throws KeyFileException {
        try {
            if (Files.size(pkcs12) > LARGEST_FILE) {
                throw new KeyFileException(pkcs12 + ": larger than " + LARGEST_FILE + " bytes, no key file");
            }
            return Files.readAllBytes(pkcs12);
        } catch (NoSuchFileException e) {
            throw new KeyFileException(pkcs12 + ": no such file", e);
        } catch (IOException e) {
            throw new KeyFileException(pkcs12 + ": cannot be read", e);
        }
    }

    private static SigningKey signingKey(byte[] pkcs8, Certificate[] certificates) throws IOException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : certificates) {
            chain.add((X509Certificate) certificate);
        }
        Algorithm algorithm = VerificationKey.from(chain.get(0)).algorithm();
        return new SigningKey(algorithm, algorithm.scheme().privateKey(PrivateKeyInfo.getInstance(pkcs8)), chain);
    }

    /** Used by name only for files: it is never registered, so that nobody gets it by accident. */
    static final class BouncyCastle {
        static final Provider PROVIDER = new BouncyCastleProvider();

        private BouncyCastle() {}
    }
}
