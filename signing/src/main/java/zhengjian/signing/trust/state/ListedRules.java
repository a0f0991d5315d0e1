package zhengjian.signing.trust.state;

import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CoseSign;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.Refusal;
import zhengjian.signing.trust.Role;
import zhengjian.signing.trust.TrustException;

/**
 * Whether recognition rules are those that count: the set that the list of issuers names by its hash, and, where the root names
 * people for rules, under the signatures of enough of them (docs/formats/trust-list.md, What may be answered).
 */
public final class ListedRules {
    private ListedRules() {}

    /**
     * Accepts every set while the list names none: lists from before rules were named go on.
     *
     * @param set the encoded rule set
     * @throws TrustException when the list names another one
     */
    public static void require(TrustState trust, Bytes set) throws TrustException {
        Bytes found = FileHash.of(set).sha256();
        Bytes expected = trust.list().flatMap(list -> list.content().rules()).orElse(found);
        if (!expected.equals(found)) {
            throw new TrustException(
                    Refusal.WRONG_HASH,
                    "rules: expected those with the hash " + expected.hex() + ", found " + found.hex());
        }
    }

    /**
     * The same for a set under signatures: each must be right and of the root's people for rules, and enough of them.
     *
     * @param signed its payload is the encoded rule set
     * @throws TrustException when the list names another set, or the signatures are not those
     */
    public static void requireSigned(TrustState trust, CoseSign signed) throws TrustException {
        require(trust, signed.payload());
        Role role = trust.root().content().rules();
        long right = role.keys().stream().filter(signed::signedBy).count();
        if (right != signed.signatures().size()) {
            throw new TrustException(Refusal.UNKNOWN_KEY, "rules: a signature is wrong, or of nobody who has the role");
        }
        if (right < role.threshold()) {
            throw new TrustException(
                    Refusal.THRESHOLD_NOT_MET, "rules: expected " + role.threshold() + " signatures, found " + right);
        }
    }
}
