package zhengjian.offline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.ledger.LedgerEntry;
import zhengjian.offline.OfflineAnswer.Steps;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.InclusionProof;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.verification.Check.Step;

/**
 * Checks a signed receipt, {@code .cose} (docs/formats/receipt.md, its four steps but the last), against the ledger keys of the
 * trusted issuers.
 */
final class CheckReceipt {
    private static final long ALGORITHM = 1;
    private static final long CONTENT_TYPE = 3;
    private static final long KEY_ID = 4;
    private static final long RECEIPTS = 394;
    private static final long TREE = 395;
    private static final long PROOFS = 396;
    private static final long INCLUSION = -1;

    private final JudgeReceipt judge;
    private final TrustList issuers;
    private final Instant now;

    CheckReceipt(TrustState trust, CopiedLists lists, Instant now) {
        this.judge = new JudgeReceipt(trust, lists, now);
        this.issuers = trust.list().orElseThrow().content();
        this.now = now;
    }

    /** Not of the one shape; never shown. */
    private static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed() {
            super("no receipt", null, false, false);
        }
    }

    OfflineAnswer check(byte[] file) {
        Steps steps = new Steps(now);
        try {
            return check(array(parse(file), 4), steps);
        } catch (Malformed e) {
            return steps.end(Step.FORMAT, OfflineReason.UNREADABLE);
        }
    }

    private OfflineAnswer check(List<CborItem> outer, Steps steps) {
        CborItem.Map header = map(parse(bytes(outer.get(0)).toArray()), 3);
        require(header.get(CONTENT_TYPE).equals(Optional.of(CborItem.of("application/json"))));
        CborItem.Map evidence = map(outer.get(1), 3);
        Bytes statement = bytes(outer.get(2));
        Optional<VerificationKey> key = key(header);
        Bytes entryBytes = bytes(member(evidence.get("entry")));
        Bytes salt = bytes(member(evidence.get("salt")));
        List<CborItem> receipts = array(member(evidence.get(RECEIPTS)), 1);
        LedgerEntry entry = entry(entryBytes);
        steps.pass(Step.FORMAT, "回执可读。 The receipt is readable.");
        // 1: who signed the statement
        if (key.isEmpty()) {
            return steps.end(Step.KEY, OfflineReason.UNKNOWN_KEY);
        }
        if (!signs(key.get(), outer, statement)) {
            return steps.end(Step.SIGNATURE, OfflineReason.SIGNATURE_WRONG);
        }
        steps.pass(Step.SIGNATURE, "签名正确（刚刚验证）。 The signature is right (verified just now).");
        Optional<OfflineReason> distrust = judge.distrust(key.get(), entry.at());
        if (distrust.isPresent()) {
            return steps.end(Step.KEY, distrust.get());
        }
        steps.pass(Step.KEY, JudgeReceipt.KEY_IN_FORCE);
        // 2, 3: the entry commits to the statement and stands in the tree whose root is signed
        if (!JudgeReceipt.commits(entry, salt, statement) || !proves(bytes(receipts.get(0)), entryBytes, key.get())) {
            return steps.end(Step.LEDGER, OfflineReason.NOT_IN_LEDGER);
        }
        steps.pass(Step.LEDGER, JudgeReceipt.IN_THE_TREE);
        return judge.end(statement, steps);
    }

    private Optional<VerificationKey> key(CborItem.Map header) {
        Bytes id = bytes(member(header.get(KEY_ID)));
        require(id.length() == 4);
        Optional<VerificationKey> found = issuers.find(KeyId.of(id), KeyPurpose.LEDGER)
                .map(IssuerKey::key)
                .map(key -> key.key());
        found.ifPresent(key -> require(header.get(ALGORITHM)
                .equals(Optional.of(CborItem.of(key.algorithm().coseId())))));
        return found;
    }

    private static boolean proves(Bytes receipt, Bytes entry, VerificationKey key) {
        List<CborItem> parts = array(parse(receipt.toArray()), 4);
        CborItem.Map header = map(parse(bytes(parts.get(0)).toArray()), 3);
        require(header.get(TREE).equals(Optional.of(CborItem.of(1)))
                && header.get(KEY_ID).equals(Optional.of(CborItem.of(key.id().bytes())))
                && parts.get(2).equals(CborItem.ofNull()));
        CborItem.Map proofs = map(member(map(parts.get(1), 1).get(PROOFS)), 1);
        List<CborItem> proof = array(
                parse(bytes(array(member(proofs.get(INCLUSION)), 1).get(0)).toArray()), 3);
        List<Hash> path = new ArrayList<>();
        for (CborItem item : array(proof.get(2))) {
            Bytes hash = bytes(item);
            require(hash.length() == Hash.LENGTH);
            path.add(Hash.of(hash.toArray()));
        }
        Optional<Hash> root = root(number(proof.get(1)), number(proof.get(0)), path, Hash.ofLeaf(entry.toArray()));
        return root.isPresent() && signs(key, parts, Bytes.copyOf(root.get().toArray()));
    }

    /** The root that the path leads to, RFC 9162 §2.1.3.2. */
    private static Optional<Hash> root(long index, long size, List<Hash> path, Hash leaf) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long first = index;
        long second = size - 1;
        Hash root = leaf;
        for (Hash hash : path) {
            if (second == 0) {
                return Optional.empty();
            }
            if (first % 2 == 1 || first == second) {
                root = Hash.ofNode(hash, root);
                while (first % 2 == 0 && first != 0) {
                    first >>= 1;
                    second >>= 1;
                }
            } else {
                root = Hash.ofNode(root, hash);
            }
            first >>= 1;
            second >>= 1;
        }
        boolean whole = second == 0 && new InclusionProof(index, size, path).proves(leaf, root);
        return whole ? Optional.of(root) : Optional.empty();
    }

    /** Whether the key signed this payload under the protected header of these parts. */
    private static boolean signs(VerificationKey key, List<CborItem> parts, Bytes payload) {
        byte[] toBeSigned = Cbor.encode(CborItem.array(
                CborItem.of("Signature1"), parts.get(0), CborItem.of(new byte[0]), CborItem.of(payload)));
        return key.verifies(toBeSigned, bytes(parts.get(3)).toArray());
    }

    private static LedgerEntry entry(Bytes bytes) {
        try {
            return LedgerEntry.parse(bytes.toArray());
        } catch (LedgerEntry.BadEntry e) {
            throw new Malformed();
        }
    }

    private static CborItem parse(byte[] bytes) {
        try {
            return Cbor.parse(bytes, CborLimits.STATEMENT);
        } catch (CborException e) {
            throw new Malformed();
        }
    }

    private static CborItem member(Optional<CborItem> item) {
        return item.orElseThrow(Malformed::new);
    }

    private static List<CborItem> array(CborItem item) {
        if (item instanceof CborItem.Array array) {
            return array.items();
        }
        throw new Malformed();
    }

    private static List<CborItem> array(CborItem item, int length) {
        List<CborItem> items = array(item);
        require(items.size() == length);
        return items;
    }

    private static CborItem.Map map(CborItem item, int size) {
        if (item instanceof CborItem.Map map && map.size() == size) {
            return map;
        }
        throw new Malformed();
    }

    private static Bytes bytes(CborItem item) {
        if (item instanceof CborItem.ByteString string) {
            return string.value();
        }
        throw new Malformed();
    }

    private static long number(CborItem item) {
        if (item instanceof CborItem.Int number) {
            return number.value();
        }
        throw new Malformed();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Malformed();
        }
    }
}
