package zhengjian.recognition.ruleset;

import java.util.List;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.cose.CoseException;
import zhengjian.signing.cose.CoseSign;
import zhengjian.signing.cose.CoseSignature;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.trust.Role;

/**
 * A rule set with the signatures of the people who changed it: one payload, the encoded set, under several signatures
 * (docs/formats/rule-set.md). Reading checks form alone; {@link #requireSignedBy} checks who signed.
 */
public final class SignedRuleSet {
    private static final CborLimits LIMITS = new CborLimits((1 << 20) + (1 << 16), 8, 4096);

    private final RuleSet rules;
    private final CoseSign signed;

    private SignedRuleSet(RuleSet rules, CoseSign signed) {
        this.rules = rules;
        this.signed = signed;
    }

    /** A set that nobody signed yet. */
    public static SignedRuleSet draft(RuleSet rules) {
        return new SignedRuleSet(rules, CoseSign.of(rules.encode()));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws BadRules for anything else
     */
    public static SignedRuleSet parse(byte[] file) {
        try {
            CoseSign signed = CoseSign.parse(file, LIMITS);
            return new SignedRuleSet(RuleSet.parse(signed.payload().toArray()), signed);
        } catch (CoseException e) {
            throw new BadRules("签名的规则集读不懂 / the signed rule set cannot be read: " + e.getMessage());
        }
    }

    /** The same with this key's signature. */
    public SignedRuleSet sign(SigningKey key) {
        return new SignedRuleSet(rules, signed.sign(key));
    }

    public RuleSet rules() {
        return rules;
    }

    /** The set alone, encoded. */
    public Bytes payload() {
        return signed.payload();
    }

    /** SHA-256 of the set: what the ledger commits to, whoever signed. */
    public Bytes hash() {
        return RuleSet.hash(signed.payload().toArray());
    }

    /** The set under its signatures, for whoever has other people to ask for. */
    public CoseSign signatures() {
        return signed;
    }

    /** Key ids of the signatures, whoever made them. */
    public List<String> signers() {
        return signed.signatures().stream()
                .map(CoseSignature::keyId)
                .map(id -> id.hex())
                .toList();
    }

    /**
     * Checks that enough people signed and that every signature is right.
     *
     * @throws BadRules naming what was expected and found
     */
    public void requireSignedBy(Role role) {
        long right = role.keys().stream().filter(signed::signedBy).count();
        if (right != signed.signatures().size()) {
            throw new BadRules("规则集有不认识或不正确的签名，签名者 " + signers()
                    + " / the rule set has a signature that is wrong or of no rule" + " key, signed by " + signers());
        }
        if (right < role.threshold()) {
            throw new BadRules("规则集须有 " + role.threshold() + " 人签名，现有 " + right + " 人 / the rule set needs "
                    + role.threshold() + " signatures of rule keys, found " + right);
        }
    }

    public byte[] encode() {
        return signed.encode();
    }
}
