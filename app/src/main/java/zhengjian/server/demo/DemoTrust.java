package zhengjian.server.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.server.keys.ExampleKeys;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.KeyFileException;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.Period;
import zhengjian.signing.trust.Refusal;
import zhengjian.signing.trust.Role;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;
import zhengjian.trust.StampTrust;
import zhengjian.trust.TrustDirectory;
import zhengjian.trust.TrustDirectoryException;
import zhengjian.trust.TrustInForce;

/**
 * The trust files of the demonstration: a root of three example holders, two of whom sign, and a list that names its
 * provinces and the rules of the release. What holds already stays; another port, another key in a ring, or other rules are
 * another version of the list.
 */
final class DemoTrust {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTrust.class);
    private static final Duration ROOT = Duration.ofDays(3 * 365);
    private static final Duration LIST = Duration.ofDays(180);

    private DemoTrust() {}

    /** Writes what is missing or has changed. */
    static void write(Path folder, List<Issuer> issuers, Optional<Bytes> rules, Instant now) {
        TrustDirectory directory = new TrustDirectory(folder);
        try {
            if (!directory.isPinned()) {
                directory.pin(root(now).bytes());
            }
            TrustInForce trust = TrustInForce.open(directory, now);
            Optional<SignedFile<TrustList>> present = trust.state().list();
            boolean holds = present.map(SignedFile::content)
                    .filter(list -> list.issuers().equals(issuers)
                            && list.rules().equals(rules)
                            && now.isBefore(list.period().issuedAt().plus(LIST.dividedBy(2))))
                    .isPresent();
            if (!holds) {
                publish(trust, list(present, issuers, rules, now), now);
            }
        } catch (TrustDirectoryException | TrustException | KeyFileException e) {
            throw zhengjian.server.command.Refusal.undecided(
                    "演示的信任文件不可用，可以删除 " + folder + " 后再启动。 The demonstration's trust files cannot be used; delete "
                            + folder + " and start again: " + e.getMessage());
        }
    }

    private static void publish(TrustInForce trust, SignedFile<TrustList> list, Instant now)
            throws TrustException, TrustDirectoryException, KeyFileException {
        try {
            StampTrust stamp = new StampTrust(key("timestamp"));
            trust.update(stamp.stamp(trust.state(), List.of(), list, Map.of(), now), now);
        } catch (TrustException e) {
            if (e.refusal() != Refusal.KEY_CAME_BACK) {
                throw e;
            }
            // somebody has turned a ring back; others would not believe it either
            LOG.warn("the list of issuers stays as it is: {}", e.getMessage());
        }
    }

    private static SignedFile<Root> root(Instant now) throws KeyFileException {
        SigningKey first = key("trust-1");
        SigningKey second = key("trust-2");
        Role holders = new Role(
                2,
                List.of(
                        first.verificationKey(),
                        second.verificationKey(),
                        key("trust-3").verificationKey()));
        Role online = new Role(1, List.of(key("timestamp").verificationKey()));
        Root root = new Root(1, Period.from(now, ROOT), holders, holders, online, new Role(0, List.of()));
        return SignedFile.draft(root).sign(first).sign(second);
    }

    private static SignedFile<TrustList> list(
            Optional<SignedFile<TrustList>> before, List<Issuer> issuers, Optional<Bytes> rules, Instant now)
            throws KeyFileException {
        TrustList list = new TrustList(
                before.map(file -> file.content().version()).orElse(0) + 1,
                Period.from(now, LIST),
                before.map(SignedFile::hash).map(FileHash::sha256),
                issuers,
                rules);
        return SignedFile.draft(list).sign(key("trust-1")).sign(key("trust-2"));
    }

    private static SigningKey key(String name) throws KeyFileException {
        String file = name + ".p12";
        return KeyFile.open(ExampleKeys.content(file), file, ExampleKeys.PASSWORD.toCharArray(), "trust");
    }
}
