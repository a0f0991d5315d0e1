package zhengjian.server;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import zhengjian.server.Configuration.KeySource;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.ExampleKeys;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyUse;
import zhengjian.server.keys.ListedKey;
import zhengjian.server.keys.OpenKey;
import zhengjian.server.start.Begun;
import zhengjian.signing.key.KeyFileException;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.SigningKey;

/**
 * The signing keys and the ring, opened and compared: each key is listed in the ring for its use, active and in its
 * time, and none is an example key unless this is a demonstration.
 *
 * @param status empty when none is configured: then no status lists are published
 * @param wallet empty when none is configured: then no credentials for wallets are made
 * @param tokens keys that tokens are trusted under
 * @param ring all keys ever used
 */
record OpenKeys(
        SigningKey issuing,
        SigningKey ledger,
        SigningKey documents,
        Optional<SigningKey> status,
        Optional<SigningKey> wallet,
        KeyRing tokens,
        KeyRingFile ring) {

    /** @throws Refusal naming the file that is not accepted, and why */
    static OpenKeys open(Configuration configuration, Instant now) {
        Configuration.Keys sources = configuration.keys();
        // opening one is a fifth of a second of work, on purpose: all at once, and the ring meanwhile
        Begun<SigningKey> issuing = begin(sources.issuing());
        Begun<SigningKey> ledger = begin(sources.ledger());
        Begun<SigningKey> documents = begin(sources.documents());
        Optional<Begun<SigningKey>> status = sources.status().map(OpenKeys::begin);
        Optional<Begun<SigningKey>> wallet = sources.wallet().map(OpenKeys::begin);
        KeyRingFile ring = KeyRingFile.read(sources.ring());
        OpenKeys keys = new OpenKeys(
                inForce(issuing, sources.issuing(), KeyUse.ISSUING, ring, now),
                inForce(ledger, sources.ledger(), KeyUse.LEDGER, ring, now),
                inForce(documents, sources.documents(), KeyUse.DOCUMENTS, ring, now),
                status.map(begun -> inForce(begun, sources.status().orElseThrow(), KeyUse.STATUS, ring, now)),
                wallet.map(begun -> inForce(begun, sources.wallet().orElseThrow(), KeyUse.WALLET, ring, now)),
                ring.ring(KeyUse.ISSUING),
                ring);
        if (!configuration.demo()) {
            keys.refuseExamples();
        }
        return keys;
    }

    private void refuseExamples() {
        boolean signing = ExampleKeys.isExample(issuing.id())
                || ExampleKeys.isExample(ledger.id())
                || ExampleKeys.isExample(documents.id())
                || status.filter(key -> ExampleKeys.isExample(key.id())).isPresent()
                || wallet.filter(key -> ExampleKeys.isExample(key.id())).isPresent();
        if (signing || ExampleKeys.anyIn(tokens)) {
            throw Refusal.undecided("配置用到了示例密钥，它们的私钥人人都有，只可用于 demo。 The configuration uses example keys; everybody has"
                    + " their secrets, so they are for the demo only.");
        }
    }

    private static Begun<SigningKey> begin(KeySource source) {
        return Begun.begin("key", () -> open(source));
    }

    private static SigningKey inForce(
            Begun<SigningKey> begun, KeySource source, KeyUse use, KeyRingFile ring, Instant now) {
        SigningKey key = begun.complete();
        Optional<ListedKey> listed = ring.find(key.id()).filter(entry -> entry.use() == use);
        boolean inForce = listed.map(ListedKey::trusted)
                .filter(trusted -> trusted.state() == KeyState.ACTIVE && trusted.covers(now))
                .isPresent();
        if (!inForce) {
            throw Refusal.undecided("密钥 " + source.place() + " 不在密钥环中，或用途不符、已停用、不在有效期内。 The key in " + source.place()
                    + " is not listed for this use, not active, or not in its time.");
        }
        return key;
    }

    private static SigningKey open(KeySource source) {
        try {
            return OpenKey.at(source);
        } catch (KeyFileException | IOException e) {
            throw Refusal.undecided("密钥打不开。 A key cannot be opened: " + e.getMessage());
        }
    }
}
