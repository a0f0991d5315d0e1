package zhengjian.signing.pdf;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.bc.BcECSignerInfoVerifierBuilder;
import org.bouncycastle.cms.bc.BcRSASignerInfoVerifierBuilder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.bouncycastle.util.Store;

/** One time stamp over a SHA-256 digest (RFC 3161), signed by the certificate that it carries. */
final class Timestamp {
    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeStampToken token;

    private Timestamp(TimeStampToken token) {
        this.token = token;
    }

    /** @throws TimestampException when no acceptable stamp came */
    static Timestamp ask(TimestampSource source, byte[] sha256) throws TimestampException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request =
                generator.generate(NISTObjectIdentifiers.id_sha256, sha256, new BigInteger(NONCE_BITS, RANDOM));
        try {
            TimeStampResponse response = new TimeStampResponse(source.answer(request.getEncoded()));
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new TimestampException("the time-stamp authority refused: " + response.getStatusString());
            }
            Timestamp stamp = new Timestamp(token);
            stamp.requireFor(sha256);
            return stamp;
        } catch (IOException | TSPException e) {
            throw new TimestampException("no acceptable time stamp: " + e.getMessage(), e);
        }
    }

    /** @throws TimestampException when the bytes are no stamp */
    static Timestamp parse(byte[] der) throws TimestampException {
        try {
            return new Timestamp(new TimeStampToken(org.bouncycastle.asn1.cms.ContentInfo.getInstance(der)));
        } catch (IOException | TSPException | RuntimeException e) {
            throw new TimestampException("not a time stamp: " + e.getMessage(), e);
        }
    }

    /** @throws TimestampException unless the stamp is for this digest and its signature holds */
    void requireFor(byte[] sha256) throws TimestampException {
        boolean same =
                NISTObjectIdentifiers.id_sha256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())
                        && Arrays.equals(sha256, token.getTimeStampInfo().getMessageImprintDigest());
        if (!same) {
            throw new TimestampException("the time stamp is for other bytes");
        }
        try {
            token.validate(verifier(signer()));
        } catch (TSPException | OperatorCreationException | IOException | RuntimeException e) {
            throw new TimestampException("the time stamp's signature does not hold: " + e.getMessage(), e);
        }
    }

    /** When, as the authority says. */
    Instant at() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    byte[] encoded() throws TimestampException {
        try {
            return token.getEncoded();
        } catch (IOException e) {
            throw new TimestampException("the time stamp cannot be encoded", e);
        }
    }

    /** The certificate that signed it. */
    X509CertificateHolder signer() throws TimestampException {
        Store<X509CertificateHolder> certificates = token.getCertificates();
        Selector<X509CertificateHolder> selector = selector();
        Collection<X509CertificateHolder> found = certificates.getMatches(selector);
        if (found.size() != 1) {
            throw new TimestampException("the time stamp carries " + found.size() + " certificates of its signer");
        }
        return found.iterator().next();
    }

    @SuppressWarnings("unchecked") // SignerId selects certificate holders, its type says Object
    private Selector<X509CertificateHolder> selector() {
        return (Selector<X509CertificateHolder>) (Selector<?>) token.getSID();
    }

    private static SignerInformationVerifier verifier(X509CertificateHolder signer)
            throws OperatorCreationException, IOException {
        boolean elliptic = X9ObjectIdentifiers.id_ecPublicKey.equals(
                signer.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm());
        DefaultCMSSignatureAlgorithmNameGenerator names = new DefaultCMSSignatureAlgorithmNameGenerator();
        DefaultSignatureAlgorithmIdentifierFinder signatures = new DefaultSignatureAlgorithmIdentifierFinder();
        DefaultDigestAlgorithmIdentifierFinder digests = new DefaultDigestAlgorithmIdentifierFinder();
        BcDigestCalculatorProvider calculators = new BcDigestCalculatorProvider();
        return elliptic
                ? new BcECSignerInfoVerifierBuilder(names, signatures, digests, calculators).build(signer)
                : new BcRSASignerInfoVerifierBuilder(names, signatures, digests, calculators).build(signer);
    }
}
