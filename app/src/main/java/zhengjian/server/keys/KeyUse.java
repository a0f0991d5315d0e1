package zhengjian.server.keys;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.CertificateUse;

/** The one thing that a key signs; a signature for another thing is not trusted. */
public enum KeyUse {
    /** Tokens of certificates. */
    ISSUING("签发", CertificateUse.RECORDS, Algorithm.ES256, Algorithm.EDDSA, Algorithm.SM2),
    /** Checkpoints of the ledger: signed notes know Ed25519 only. */
    LEDGER("账本", CertificateUse.RECORDS, Algorithm.EDDSA),
    /** PDF documents: readers verify ECDSA and RSA, not Ed25519 or SM2. */
    DOCUMENTS("文书", CertificateUse.DOCUMENTS, Algorithm.ES256, Algorithm.RS256),
    /** Status lists: every browser verifies ECDSA on P-256. */
    STATUS("状态", CertificateUse.RECORDS, Algorithm.ES256),
    /** Credentials for phone wallets: JOSE knows no SM2, and every wallet knows ECDSA on P-256. */
    WALLET("钱包", CertificateUse.RECORDS, Algorithm.ES256),
    /** Trust files: root, list of issuers, timestamp. In the hands of their holders, never in a register's ring. */
    TRUST("信任", CertificateUse.RECORDS, Algorithm.ES256, Algorithm.EDDSA, Algorithm.SM2);

    private final String chinese;
    private final CertificateUse certificateUse;
    private final Algorithm usual;
    private final Set<Algorithm> algorithms;

    KeyUse(String chinese, CertificateUse certificateUse, Algorithm usual, Algorithm... others) {
        this.chinese = chinese;
        this.certificateUse = certificateUse;
        this.usual = usual;
        this.algorithms = Set.copyOf(
                Stream.concat(Stream.of(usual), Arrays.stream(others)).toList());
    }

    /** How files and command lines write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How people read it. */
    public String chinese() {
        return chinese;
    }

    /** What the certificate of such a key allows. */
    public CertificateUse certificateUse() {
        return certificateUse;
    }

    /** The algorithm when none is asked for. */
    public Algorithm usualAlgorithm() {
        return usual;
    }

    /** Whether a key of this algorithm can be used so. */
    public boolean allows(Algorithm algorithm) {
        return algorithms.contains(algorithm);
    }

    /** The use that is written so. */
    public static Optional<KeyUse> parse(String code) {
        for (KeyUse use : values()) {
            if (use.code().equals(code)) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }
}
