package zhengjian.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;

class DocumentSignerTest {
    private static final byte[] CONTENT = TestDocument.bytes("the signed bytes");
    private static final TestAuthority AUTHORITY = new TestAuthority();

    @Test
    void bouncyCastleVerifiesTheContainer() throws Exception {
        byte[] container = DocumentSigner.basic(TestDocument.KEY).container(DocumentSigner.sha256(CONTENT));
        SignerInformation signer = signer(container);
        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .build(TestDocument.KEY.chain().get(0))))
                .isTrue();
        assertThat(signer.getSignedAttributes().size()).isEqualTo(3);
        assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.pkcs_9_at_signingTime))
                .isNull();
        assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .isNotNull();
        assertThat(signer.getUnsignedAttributes()).isNull();
    }

    @Test
    void carriesTheWholeChain() throws Exception {
        byte[] container = DocumentSigner.basic(TestDocument.KEY).container(new byte[32]);
        Collection<X509CertificateHolder> certificates =
                new CMSSignedData(container).getCertificates().getMatches(null);
        assertThat(certificates).hasSize(2);
    }

    @Test
    void givesTheSameContainerForTheSameDigest() throws TimestampException {
        DocumentSigner signer = DocumentSigner.basic(TestDocument.KEY);
        assertThat(signer.container(new byte[32])).isEqualTo(signer.container(new byte[32]));
        assertThat(signer.container(new byte[32]).length).isLessThanOrEqualTo(signer.capacity());
    }

    @Test
    void putsAStampOverTheSignatureValue() throws Exception {
        DocumentSigner signer = DocumentSigner.stamped(TestDocument.KEY, AUTHORITY);
        byte[] container = signer.container(DocumentSigner.sha256(CONTENT));
        SignerInformation information = signer(container);
        TimeStampToken token = new TimeStampToken(org.bouncycastle.asn1.cms.ContentInfo.getInstance(information
                .getUnsignedAttributes()
                .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                .getAttributeValues()[0]));
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(AUTHORITY.certificate()));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(DocumentSigner.sha256(information.getSignature()));
        assertThat(container.length).isLessThanOrEqualTo(signer.capacity());
    }

    @Test
    void aDocumentIsStampedOnceAndTheSameOnEachDownload() throws Exception {
        Kept kept = new Kept();
        DocumentSigner signer = DocumentSigner.stampedOnce(TestDocument.KEY, AUTHORITY, kept);
        byte[] first = TestDocument.signed(signer);
        DocumentSigner down = DocumentSigner.stampedOnce(TestDocument.KEY, SILENT, kept);
        assertThat(TestDocument.signed(signer)).isEqualTo(first);
        assertThat(TestDocument.signed(down)).isEqualTo(first);
        assertThat(kept.containers).hasSize(1);
        assertThat(kept.missed).isEmpty();
        assertThat(stampedAt(first)).isPresent();
    }

    @Test
    void withoutAStampItGoesOutAllTheSameAndIsStampedLater() throws Exception {
        Kept kept = new Kept();
        byte[] bare = TestDocument.signed(DocumentSigner.stampedOnce(TestDocument.KEY, SILENT, kept));
        assertThat(stampedAt(bare)).isEmpty();
        assertThat(kept.containers).isEmpty();
        assertThat(kept.missed).hasSize(1);
        assertThat(kept.missed.get(0)).hasMessageContaining("no answer within 10 s");
        assertThat(stampedAt(TestDocument.signed(DocumentSigner.stampedOnce(TestDocument.KEY, AUTHORITY, kept))))
                .isPresent();
    }

    @Test
    void whatIsKeptIsUsedOnlyWhenItIsTheContainerOfThisDocument() throws Exception {
        DocumentSigner strict = DocumentSigner.stamped(TestDocument.KEY, AUTHORITY);
        byte[] digest = DocumentSigner.sha256(CONTENT);
        byte[] good = strict.container(digest);
        List<byte[]> others = new ArrayList<>(List.of(
                new byte[0],
                new byte[] {0x30, 0},
                Arrays.copyOf(good, good.length - 1),
                Arrays.copyOf(good, good.length + 1),
                strict.container(new byte[32]),
                DocumentSigner.stamped(TestDocument.OTHER_KEY, AUTHORITY).container(digest),
                DocumentSigner.basic(TestDocument.KEY).container(digest)));
        // what stands after the signature is the stamp, which has bytes of its own that it does not sign
        int stamp = TestDocument.text(good)
                .indexOf(TestDocument.text(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken.getEncoded()));
        assertThat(stamp).isGreaterThan(1000);
        for (int i = 0; i < stamp; i += 11) {
            byte[] changed = good.clone();
            changed[i] ^= 1;
            others.add(changed);
        }
        for (byte[] other : others) {
            Kept kept = new Kept();
            kept.keep(digest, other);
            byte[] made =
                    DocumentSigner.stampedOnce(TestDocument.KEY, SILENT, kept).container(digest);
            assertThat(made).isEqualTo(DocumentSigner.basic(TestDocument.KEY).container(digest));
        }
    }

    @Test
    void whoKnowsNoAuthorityCountsNoTimeButStillRefusesAForeignStamp() throws Exception {
        byte[] stamped = TestDocument.signed(DocumentSigner.stamped(TestDocument.KEY, AUTHORITY));
        DocumentCheck offline = DocumentCheck.withoutTimes(List.of(TestDocument.KEY.chain()));
        assertThat(offline.check(stamped))
                .isInstanceOfSatisfying(
                        DocumentCheck.Genuine.class,
                        genuine -> assertThat(genuine.stampedAt()).isEmpty());
        assertThat(new DocumentCheck(List.of(TestDocument.KEY.chain()), List.of()).check(stamped))
                .isEqualTo(new DocumentCheck.Refused(DocumentDefect.TIMESTAMP));
        String text = TestDocument.text(stamped);
        int end = text.indexOf("0000000000000000000000000000", text.indexOf("/Contents<"));
        for (int at = end - 900; at < end - 40; at += 60) {
            byte[] changed = stamped.clone();
            changed[at] = (byte) (changed[at] == '1' ? '2' : '1');
            assertThat(offline.check(changed)).as("at %d", at).isInstanceOf(DocumentCheck.Refused.class);
        }
    }

    private static Optional<Instant> stampedAt(byte[] file) {
        DocumentCheck check = new DocumentCheck(List.of(TestDocument.KEY.chain()), List.of(AUTHORITY.certificate()));
        return ((DocumentCheck.Genuine) check.check(file)).stampedAt();
    }

    private static final TimestampSource SILENT = request -> {
        throw new IOException("no answer within 10 s");
    };

    /** In memory. */
    private static final class Kept implements StampedContainers {
        private final Map<String, byte[]> containers = new HashMap<>();
        private final List<TimestampException> missed = new ArrayList<>();

        @Override
        public Optional<byte[]> find(byte[] sha256) {
            return Optional.ofNullable(containers.get(HexFormat.of().formatHex(sha256)));
        }

        @Override
        public void keep(byte[] sha256, byte[] container) {
            containers.put(HexFormat.of().formatHex(sha256), container);
        }

        @Override
        public void missed(TimestampException cause) {
            missed.add(cause);
        }
    }

    @Test
    void refusesAStampForOtherBytes() {
        TimestampSource replay = request -> AUTHORITY.answer(otherRequest());
        assertThatThrownBy(
                        () -> DocumentSigner.stamped(TestDocument.KEY, replay).container(new byte[32]))
                .isInstanceOf(TimestampException.class);
    }

    @Test
    void refusesAnAnswerThatIsNoStamp() {
        for (byte[] answer : List.of(new byte[0], TestDocument.bytes("<html>"), new byte[] {0x30, 0x03, 2, 1, 2})) {
            assertThatThrownBy(() -> DocumentSigner.stamped(TestDocument.KEY, request -> answer)
                            .container(new byte[32]))
                    .isInstanceOf(TimestampException.class);
        }
    }

    @Test
    void tellsThatTheAuthorityDidNotAnswer() {
        TimestampSource silent = request -> {
            throw new IOException("no answer within 10 s");
        };
        assertThatThrownBy(
                        () -> DocumentSigner.stamped(TestDocument.KEY, silent).container(new byte[32]))
                .isInstanceOf(TimestampException.class)
                .hasMessageContaining("no answer within 10 s");
    }

    @Test
    void aKeyOfRsaSignsToo() throws Exception {
        SigningKey key = TestDocument.key("CN=rsa documents", Algorithm.RS256);
        for (DocumentSigner signer : List.of(DocumentSigner.basic(key), DocumentSigner.stamped(key, AUTHORITY))) {
            byte[] container = signer.container(DocumentSigner.sha256(CONTENT));
            assertThat(container.length).isLessThanOrEqualTo(signer.capacity());
            assertThat(signer(container)
                            .verify(new JcaSimpleSignerInfoVerifierBuilder()
                                    .build(key.chain().get(0))))
                    .isTrue();
            DocumentCheck check = new DocumentCheck(List.of(key.chain()), List.of(AUTHORITY.certificate()));
            byte[] file = TestDocument.signed(signer);
            assertThat(check.check(file)).isInstanceOf(DocumentCheck.Genuine.class);
            int inTheSignature = TestDocument.text(file).indexOf("/Contents<") + 1500;
            file[inTheSignature] = (byte) (file[inTheSignature] == '0' ? '1' : '0');
            assertThat(check.check(file)).isInstanceOf(DocumentCheck.Refused.class);
        }
    }

    @Test
    void refusesAKeyThatReadersCannotVerify() {
        SigningKey ed25519 = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
        assertThatThrownBy(() -> DocumentSigner.basic(ed25519)).isInstanceOf(IllegalArgumentException.class);
        SigningKey bare = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        assertThatThrownBy(() -> DocumentSigner.basic(bare)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] otherRequest() throws IOException {
        org.bouncycastle.tsp.TimeStampRequestGenerator generator = new org.bouncycastle.tsp.TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator
                .generate(org.bouncycastle.tsp.TSPAlgorithms.SHA256, new byte[32])
                .getEncoded();
    }

    private static SignerInformation signer(byte[] container) throws Exception {
        return new CMSSignedData(new CMSProcessableByteArray(CONTENT), container)
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next();
    }
}
