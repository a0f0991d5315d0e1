package zhengjian.signing.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The CMS SignedData of a document (RFC 5652, ETSI EN 319 122-1), put together from its parts in the one way that we write
 * it: SHA-256, ECDSA on P-256 or RSA as the signer's key is, three signed attributes in DER order (content type, message digest,
 * signing-certificate-v2), the whole chain, at most one unsigned attribute (the time stamp).
 */
record SignatureContainer(List<X509Certificate> chain, byte[] sha256, byte[] signature, Optional<byte[]> stamp) {
    private static final DERSequence SHA256 = new DERSequence(NISTObjectIdentifiers.id_sha256);
    private static final DERSequence ECDSA = new DERSequence(X9ObjectIdentifiers.ecdsa_with_SHA256);
    private static final DERSequence RSA =
            new DERSequence(vector(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE));

    /** The bytes that are signed: the signed attributes as a SET. */
    static byte[] signedBytes(X509Certificate signer, byte[] sha256) {
        return encode(signedAttributes(signer, sha256));
    }

    /** The whole container, DER. */
    byte[] encoded() {
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        chain.forEach(c -> certificates.add(certificate(c)));
        DERSequence signedData = new DERSequence(vector(
                new ASN1Integer(1),
                new DERSet(SHA256),
                new DERSequence(CMSObjectIdentifiers.data),
                new DERTaggedObject(false, 0, new DERSet(certificates)),
                new DERSet(signerInfo())));
        return encode(
                new DERSequence(vector(CMSObjectIdentifiers.signedData, new DERTaggedObject(true, 0, signedData))));
    }

    /**
     * Reads the parts that can differ between two containers of ours; everything else is settled by encoding them again
     * and comparing.
     *
     * @throws IllegalArgumentException when a part is not where we put it
     */
    static SignatureContainer parse(byte[] der, List<X509Certificate> chain) {
        SignedData data = SignedData.getInstance(ContentInfo.getInstance(der).getContent());
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        byte[] digest = new byte[0];
        for (ASN1Encodable each : signer.getAuthenticatedAttributes()) {
            org.bouncycastle.asn1.cms.Attribute attribute = org.bouncycastle.asn1.cms.Attribute.getInstance(each);
            if (attribute.getAttrType().equals(PKCSObjectIdentifiers.pkcs_9_at_messageDigest)) {
                digest = DEROctetString.getInstance(attribute.getAttrValues().getObjectAt(0))
                        .getOctets();
            }
        }
        Optional<byte[]> stamp = Optional.empty();
        if (signer.getUnauthenticatedAttributes() != null) {
            stamp = Optional.of(encode(org.bouncycastle.asn1.cms.Attribute.getInstance(
                            signer.getUnauthenticatedAttributes().getObjectAt(0))
                    .getAttrValues()
                    .getObjectAt(0)));
        }
        return new SignatureContainer(
                chain, digest, plain(signer.getEncryptedDigest().getOctets(), isRsa(chain.get(0))), stamp);
    }

    /**
     * The certificates in a container, in the order of their encodings.
     *
     * @throws IllegalArgumentException when they are not where we put them
     */
    static List<X509Certificate> certificates(byte[] der) {
        SignedData data = SignedData.getInstance(ContentInfo.getInstance(der).getContent());
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (ASN1Encodable each : data.getCertificates()) {
                certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encode(each))));
            }
        } catch (CertificateException e) {
            throw new IllegalArgumentException("a certificate cannot be read", e);
        }
        return certificates;
    }

    private DERSequence signerInfo() {
        X509Certificate signer = chain.get(0);
        ASN1EncodableVector info = vector(
                new ASN1Integer(1),
                new DERSequence(vector(certificate(signer).getIssuer(), new ASN1Integer(signer.getSerialNumber()))),
                SHA256,
                new DERTaggedObject(false, 0, signedAttributes(signer, sha256)),
                isRsa(signer) ? RSA : ECDSA,
                new DEROctetString(signatureValue()));
        stamp.ifPresent(token -> info.add(new DERTaggedObject(
                false, 1, new DERSet(attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, parsed(token))))));
        return new DERSequence(info);
    }

    /** As it stands in the container: Ecdsa-Sig-Value of the 64 bytes r, s, or the bytes of RSA. */
    byte[] signatureValue() {
        if (isRsa(chain.get(0))) {
            return signature.clone();
        }
        return encode(new DERSequence(vector(
                new ASN1Integer(new BigInteger(1, signature, 0, 32)),
                new ASN1Integer(new BigInteger(1, signature, 32, 32)))));
    }

    private static boolean isRsa(X509Certificate signer) {
        return certificate(signer)
                .getSubjectPublicKeyInfo()
                .getAlgorithm()
                .getAlgorithm()
                .equals(PKCSObjectIdentifiers.rsaEncryption);
    }

    private static byte[] plain(byte[] value, boolean rsa) {
        if (rsa) {
            return value;
        }
        ASN1Sequence pair = ASN1Sequence.getInstance(parsed(value));
        byte[] plain = new byte[64];
        for (int i = 0; i < 2; i++) {
            byte[] number = ASN1Integer.getInstance(pair.getObjectAt(i))
                    .getPositiveValue()
                    .toByteArray();
            int from = Math.max(0, number.length - 32);
            int length = number.length - from;
            if (from > 1) {
                throw new IllegalArgumentException("a signature number has more than 32 bytes");
            }
            System.arraycopy(number, from, plain, 32 * i + 32 - length, length);
        }
        return plain;
    }

    private static DERSet signedAttributes(X509Certificate signer, byte[] sha256) {
        DERSequence certificate = new DERSequence(new DEROctetString(fingerprint(signer)));
        DERSequence signing = new DERSequence(new DERSequence(certificate));
        return new DERSet(vector(
                attribute(PKCSObjectIdentifiers.pkcs_9_at_contentType, CMSObjectIdentifiers.data),
                attribute(PKCSObjectIdentifiers.pkcs_9_at_messageDigest, new DEROctetString(sha256)),
                attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signing)));
    }

    private static DERSequence attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new DERSequence(vector(type, new DERSet(value)));
    }

    private static ASN1EncodableVector vector(ASN1Encodable... parts) {
        ASN1EncodableVector vector = new ASN1EncodableVector(parts.length);
        vector.addAll(parts);
        return vector;
    }

    private static byte[] fingerprint(X509Certificate certificate) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certificate cannot be hashed", e);
        }
    }

    private static Certificate certificate(X509Certificate certificate) {
        try {
            return Certificate.getInstance(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("certificate cannot be encoded", e);
        }
    }

    private static ASN1Primitive parsed(byte[] der) {
        try {
            return ASN1Primitive.fromByteArray(der);
        } catch (IOException e) {
            throw new IllegalArgumentException("not DER", e);
        }
    }

    private static byte[] encode(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("cannot encode", e);
        }
    }
}
