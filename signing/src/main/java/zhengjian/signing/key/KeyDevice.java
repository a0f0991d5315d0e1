package zhengjian.signing.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A device behind PKCS#11, such as an HSM: keys that sign and whose secrets nobody can read, not even this process. ES256
 * only: the PKCS#11 of JDK 17 knows neither Ed25519 nor SM2.
 */
public final class KeyDevice {
    /** Nobody may read the secret of a key that is made here, and nobody may take it out. */
    private static final String CONFIGURATION = """
            --name = zhengjian
            library = %s
            slotListIndex = %d
            attributes(generate, CKO_PRIVATE_KEY, CKK_EC) = {
              CKA_SIGN = true
              CKA_SENSITIVE = true
              CKA_EXTRACTABLE = false
            }
            """;

    private static final byte[] PROBE = {'z', 'h', 'e', 'n', 'g', 'j', 'i', 'a', 'n'};

    private final String name;
    private final Provider provider;
    private final KeyStore store;

    private KeyDevice(String name, Provider provider, KeyStore store) {
        this.name = name;
        this.provider = provider;
        this.store = store;
    }

    /**
     * Opens a device. PKCS#11 logs in once for the whole process: who opens it again is not asked for the PIN.
     *
     * @param library the PKCS#11 module of its maker
     * @param slot its place in the module's list of slots, from 0
     * @throws KeyFileException when there is no such module or device, or the PIN is wrong
     */
    public static KeyDevice open(Path library, int slot, char[] pin) throws KeyFileException {
        String name = library + " slot " + slot;
        if (!Files.isReadable(library)) {
            throw new KeyFileException(name + ": no such PKCS#11 module");
        }
        try {
            Provider provider = Security.getProvider("SunPKCS11")
                    .configure(String.format(java.util.Locale.ROOT, CONFIGURATION, library, slot));
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return new KeyDevice(name, provider, store);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new KeyFileException(name + ": cannot be opened (no device, or wrong PIN)", e);
        }
    }

    /**
     * The key under this alias with its chain.
     *
     * @throws KeyFileException when there is none, it is not ES256, or its certificate is about another key
     */
    public SigningKey key(String alias) throws KeyFileException {
        try {
            Certificate[] certificates = store.getCertificateChain(alias);
            if (certificates == null || !(store.getKey(alias, null) instanceof PrivateKey handle)) {
                throw new KeyFileException(name + ": no private key and certificate with alias '" + alias + "'");
            }
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate certificate : certificates) {
                chain.add((X509Certificate) certificate);
            }
            return probed(signingKey(VerificationKey.from(chain.get(0)), handle, chain), alias);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeyFileException(name + ": the key '" + alias + "' cannot be used", e);
        }
    }

    private SigningKey probed(SigningKey key, String alias) throws KeyFileException {
        if (!key.verificationKey().verifies(PROBE, key.sign(PROBE))) {
            throw new KeyFileException(name + ": the certificate of '" + alias + "' is about another key");
        }
        return key;
    }

    private SigningKey signingKey(VerificationKey key, PrivateKey handle, List<X509Certificate> chain)
            throws KeyFileException {
        if (key.algorithm() != Algorithm.ES256) {
            throw new KeyFileException(name + ": keys in a device are ES256, found " + key.algorithm());
        }
        return new SigningKey(key, new Secret.InDevice(handle, provider), chain);
    }

    /**
     * Makes an ES256 key inside the device.
     *
     * @param certify gives the bare key its chain: a device keeps keys with certificates only
     * @throws KeyFileException when the alias is taken or the device does not make it
     */
    public SigningKey generate(String alias, UnaryOperator<SigningKey> certify) throws KeyFileException {
        try {
            if (store.containsAlias(alias)) {
                throw new KeyFileException(name + ": there is a key '" + alias + "' already, it is never replaced");
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            VerificationKey made = VerificationKey.ofSpki(pair.getPublic().getEncoded());
            SigningKey key = certify.apply(signingKey(made, pair.getPrivate(), List.of()));
            store.setKeyEntry(alias, pair.getPrivate(), null, key.chain().toArray(Certificate[]::new));
            return key(alias);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyFileException(name + ": the key '" + alias + "' could not be made", e);
        }
    }
}
