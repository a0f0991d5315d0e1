package zhengjian.signing.key;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
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
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** Signing keys as PKCS#12 files (AES-256), readable and writable by openssl 3. */
public final class KeyFile {
    private static final int LARGEST_FILE = 1 << 20;

    /**
     * Under a password that a person chose: PBKDF2 with HMAC-SHA-256 as OWASP advises, so that guessing is slow. About a
     * fifth of a second to open.
     */
    public static final int CHOSEN_PASSWORD_ROUNDS = 600_000;

    /** Under a password of 128 random bits or more, which nobody guesses at any speed: the JDK's own number. */
    public static final int RANDOM_PASSWORD_ROUNDS = 1_000;

    /** Fewer are refused: the least that RFC 8018 and NIST SP 800-132 know. */
    public static final int FEWEST_ROUNDS = 1_000;

    /** More are refused, by the JDK as well: opening would take seconds, or for ever. */
    public static final int MOST_ROUNDS = 5_000_000;

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
            Rounds.require(content, name);
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
        write(pkcs12, password, alias, key, CHOSEN_PASSWORD_ROUNDS);
    }

    /**
     * As {@link #write(Path, char[], String, SigningKey)} with another effort to guess the password, {@link
     * #FEWEST_ROUNDS} to {@link #MOST_ROUNDS}; few only where the password is random, or no secret.
     */
    public static void write(Path pkcs12, char[] password, String alias, SigningKey key, int rounds)
            throws KeyFileException {
        if (rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("rounds out of range: " + rounds);
        }
        if (key.chain().isEmpty()) {
            throw new IllegalArgumentException(key + " has no certificate");
        }
        try {
            byte[] content = new KeyFileWriter(password, alias, rounds, key).encode(key);
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

    /**
     * How often a PKCS#12 file stretches its password, as the file itself says: for its MAC, for each key, for each encrypted
     * part. The lowest one is what a guesser pays, the highest one what whoever opens it pays.
     */
    private static final class Rounds {
        private Rounds() {}

        /**
         * Looks at all of them before the password is used.
         *
         * @throws KeyFileException when one of them is below {@link #FEWEST_ROUNDS} or above {@link #MOST_ROUNDS}
         * @throws IOException when there is no MAC
         */
        static void require(byte[] content, String name) throws IOException, KeyFileException {
            Pfx file = Pfx.getInstance(content);
            MacData mac = file.getMacData();
            if (mac == null) {
                throw new IOException("nothing protects the file from being changed");
            }
            List<BigInteger> rounds = new ArrayList<>();
            rounds.add(mac.getIterationCount());
            for (ASN1Encodable part : sequence(file.getAuthSafe().getContent())) {
                add(ContentInfo.getInstance(part), rounds);
            }
            for (BigInteger some : rounds) {
                if (some.compareTo(BigInteger.valueOf(FEWEST_ROUNDS)) < 0
                        || some.compareTo(BigInteger.valueOf(MOST_ROUNDS)) > 0) {
                    throw new KeyFileException(name + ": its password is stretched by " + some + " rounds, expected "
                            + FEWEST_ROUNDS + " to " + MOST_ROUNDS);
                }
            }
        }

        private static void add(ContentInfo part, List<BigInteger> rounds) {
            if (part.getContentType().equals(PKCSObjectIdentifiers.data)) {
                for (ASN1Encodable bag : sequence(part.getContent())) {
                    SafeBag item = SafeBag.getInstance(bag);
                    if (item.getBagId().equals(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag)) {
                        rounds.add(of(EncryptedPrivateKeyInfo.getInstance(item.getBagValue())
                                .getEncryptionAlgorithm()));
                    }
                }
            } else if (part.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
                rounds.add(of(EncryptedData.getInstance(part.getContent()).getEncryptionAlgorithm()));
            }
        }

        private static ASN1Sequence sequence(ASN1Encodable octets) {
            return ASN1Sequence.getInstance(ASN1OctetString.getInstance(octets).getOctets());
        }

        /** Of PBES2 with PBKDF2, or of the older schemes of PKCS#12 itself. */
        private static BigInteger of(AlgorithmIdentifier scheme) {
            return scheme.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)
                    ? PBKDF2Params.getInstance(PBES2Parameters.getInstance(scheme.getParameters())
                                    .getKeyDerivationFunc()
                                    .getParameters())
                            .getIterationCount()
                    : PKCS12PBEParams.getInstance(scheme.getParameters()).getIterations();
        }
    }
}
