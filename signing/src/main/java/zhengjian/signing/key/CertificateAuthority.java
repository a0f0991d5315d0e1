package zhengjian.signing.key;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;

/**
 * A small maker of X.509 certificates: one root, and certificates under it. For example keys, for tests, and for a province
 * that has no other authority. It keeps no records and cannot revoke.
 */
public final class CertificateAuthority {
    private static final int SERIAL_BITS = 127;
    private static final BcX509ExtensionUtils IDENTIFIERS = new BcX509ExtensionUtils();

    private final SigningKey key;

    private CertificateAuthority(SigningKey key) {
        this.key = key;
    }

    /**
     * A new root over {@code key}.
     *
     * @param name an X.500 name, for example {@code CN=…,O=…,C=CN}
     */
    public static CertificateAuthority create(
            SigningKey key, String name, Instant notBefore, Instant notAfter, SecureRandom random) {
        X500Name subject = new X500Name(name);
        X509v3CertificateBuilder builder = builder(subject, subject, key, notBefore, notAfter, random);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            identify(builder, key, key);
        } catch (CertIOException e) {
            throw new IllegalStateException("cannot write the extensions of a root certificate", e);
        }
        return new CertificateAuthority(key.withChain(List.of(signed(builder, key))));
    }

    /** The root whose key and certificate were made before. */
    public static CertificateAuthority of(SigningKey key) {
        if (key.chain().size() != 1 || key.chain().get(0).getBasicConstraints() < 0) {
            throw new IllegalArgumentException(key + " has no root certificate");
        }
        return new CertificateAuthority(key);
    }

    /** A key with a certificate by itself: enough for a file of a key whose trust comes from a key ring. */
    public static SigningKey selfSigned(
            SigningKey key, String name, Instant notBefore, Instant notAfter, SecureRandom random) {
        X500Name subject = new X500Name(name);
        X509v3CertificateBuilder builder = builder(subject, subject, key, notBefore, notAfter, random);
        leaf(builder, key, key, CertificateUse.RECORDS);
        return key.withChain(List.of(signed(builder, key)));
    }

    /** The root's own key, with its certificate. */
    public SigningKey key() {
        return key;
    }

    /** The root's certificate. */
    public X509Certificate certificate() {
        return key.chain().get(0);
    }

    /** {@code subject} with a certificate of this root; the chain is that certificate, then the root's. */
    public SigningKey certify(
            SigningKey subject,
            String name,
            CertificateUse use,
            Instant notBefore,
            Instant notAfter,
            SecureRandom random) {
        X500Name issuer =
                X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
        X509v3CertificateBuilder builder = builder(issuer, new X500Name(name), subject, notBefore, notAfter, random);
        leaf(builder, subject, key, use);
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(signed(builder, key));
        chain.add(certificate());
        return subject.withChain(chain);
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer,
            X500Name subject,
            SigningKey key,
            Instant notBefore,
            Instant notAfter,
            SecureRandom random) {
        BigInteger serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
        return new X509v3CertificateBuilder(
                issuer, serial, Date.from(notBefore), Date.from(notAfter), subject, spki(key));
    }

    private static void leaf(X509v3CertificateBuilder builder, SigningKey key, SigningKey issuer, CertificateUse use) {
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            if (use == CertificateUse.DOCUMENTS) {
                builder.addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                    KeyPurposeId.id_kp_emailProtection, KeyPurposeId.id_kp_documentSigning
                }));
            } else {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            }
            identify(builder, key, issuer);
        } catch (CertIOException e) {
            throw new IllegalStateException("cannot write the extensions of a certificate", e);
        }
    }

    private static void identify(X509v3CertificateBuilder builder, SigningKey key, SigningKey issuer)
            throws CertIOException {
        builder.addExtension(Extension.subjectKeyIdentifier, false, IDENTIFIERS.createSubjectKeyIdentifier(spki(key)));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, IDENTIFIERS.createAuthorityKeyIdentifier(spki(issuer)));
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, SigningKey issuer) {
        try {
            byte[] encoded = builder.build(new Sealer(issuer)).getEncoded();
            return (X509Certificate) CertificateFactory.getInstance("X.509", KeyFile.BouncyCastle.PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(encoded));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a certificate", e);
        }
    }

    private static SubjectPublicKeyInfo spki(SigningKey key) {
        return SubjectPublicKeyInfo.getInstance(key.verificationKey().spki());
    }

    /** Lets a {@link SigningKey} sign what Bouncy Castle builds. */
    private static final class Sealer implements ContentSigner {
        private final SigningKey key;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Sealer(SigningKey key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return key.algorithm().scheme().certificateAlgorithm();
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return key.algorithm().scheme().certificateSignature(key.sign(content.toByteArray()));
        }
    }
}
