package zhengjian.signing.key;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/**
 * The content of a PKCS#12 file: the key under PBES2 (AES-256, HMAC-SHA-256), the certificates in the clear because they
 * are public, all of it under an HMAC-SHA-256.
 */
final class KeyFileWriter {
    private static final AlgorithmIdentifier PRF = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256);

    private final char[] password;
    private final String alias;
    private final int iterations;
    private final DEROctetString keyId;

    KeyFileWriter(char[] password, String alias, int iterations, SigningKey key) {
        this.password = password;
        this.alias = alias;
        this.iterations = iterations;
        this.keyId = new DEROctetString(key.id().bytes().toArray());
    }

    byte[] encode(SigningKey key) throws IOException {
        try {
            PKCS12PfxPduBuilder file = new PKCS12PfxPduBuilder();
            file.addData(secret(key));
            for (PKCS12SafeBag certificate : certificates(key.chain())) {
                file.addData(certificate);
            }
            JcePKCS12MacCalculatorBuilder mac = new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256);
            mac.setProvider(KeyFile.BouncyCastle.PROVIDER).setIterationCount(iterations);
            return file.build(mac, password).getEncoded();
        } catch (PKCSException | OperatorCreationException e) {
            throw new IOException("PKCS#12 cannot be made", e);
        }
    }

    /** PKCS#8 version 1: openssl 3.0 does not read the public key that version 2 carries. */
    private PKCS12SafeBag secret(SigningKey key) throws IOException, OperatorCreationException {
        if (!(key.secret() instanceof Secret.InMemory memory)) {
            throw new IllegalArgumentException(key + " is in a device: its secret cannot be written");
        }
        PrivateKeyInfo whole = PrivateKeyInfoFactory.createPrivateKeyInfo(memory.value());
        PrivateKeyInfo info = new PrivateKeyInfo(whole.getPrivateKeyAlgorithm(), whole.parsePrivateKey());
        OutputEncryptor encryptor = new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                .setProvider(KeyFile.BouncyCastle.PROVIDER)
                .setPRF(PRF)
                .setIterationCount(iterations)
                .build(password);
        return named(new PKCS12SafeBagBuilder(info, encryptor));
    }

    private List<PKCS12SafeBag> certificates(List<X509Certificate> chain) throws IOException {
        List<PKCS12SafeBag> bags = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            PKCS12SafeBagBuilder bag = new PKCS12SafeBagBuilder(holder(certificate));
            bags.add(bags.isEmpty() ? named(bag) : bag.build());
        }
        return bags;
    }

    private static X509CertificateHolder holder(X509Certificate certificate) throws IOException {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IOException("certificate cannot be encoded", e);
        }
    }

    /** Key and certificate find each other by the same local key id. */
    private PKCS12SafeBag named(PKCS12SafeBagBuilder bag) {
        return bag.addBagAttribute(PKCS12SafeBag.friendlyNameAttribute, new DERBMPString(alias))
                .addBagAttribute(PKCS12SafeBag.localKeyIdAttribute, keyId)
                .build();
    }
}
