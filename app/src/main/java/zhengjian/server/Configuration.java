package zhengjian.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import zhengjian.catalogue.PilotCounties;
import zhengjian.signing.trust.Role;
import zhengjian.witness.Witness;

/**
 * Everything that can be set, read once from a YAML file and checked before anything is opened. The manual is the
 * commented file {@code configuration.yaml} beside this class ({@code serve --print-config}); relative paths start at
 * the file's own folder. Secrets are never in it, only the names of the files that hold them.
 *
 * @param baseUrl public address without a trailing slash; stands in every QR code
 * @param data directory of the register; one process at a time
 * @param checkpointCopy second place for the newest checkpoint, outside {@code data}
 * @param origin name of the ledger in its checkpoints, never changed afterwards
 * @param pilotCounties counties that could grant directional titles, by year
 * @param review what the authority sets about reviews
 * @param ruleKeys who may change recognition rules, and how many of them it takes; empty if nobody
 * @param personalDataKeyFile 32 random bytes as 64 hexadecimal digits
 * @param timestampAuthority RFC 3161 server for documents
 * @param trust trust files of several provinces; without it only the own certificates count
 * @param witnesses whom checkpoints are sent to
 * @param signIn identity providers that people may sign in by
 * @param mail who takes letters with sign-in codes for holders; without it they sign in at the demonstration alone
 * @param demo example keys are accepted and every page says 演示; only on a loopback address
 */
public record Configuration(
        URI baseUrl,
        Listen listen,
        Path data,
        Database database,
        Optional<Path> checkpointCopy,
        String origin,
        Issuer issuer,
        PilotCounties pilotCounties,
        Review review,
        Optional<Role> ruleKeys,
        Keys keys,
        Path personalDataKeyFile,
        Optional<URI> timestampAuthority,
        Optional<Trust> trust,
        List<Witness> witnesses,
        SignIn signIn,
        Optional<Mail> mail,
        Documents documents,
        Site site,
        Limits limits,
        boolean demo) {

    /**
     * Where the server listens and what it bears at once.
     *
     * @param port 0 to 65535, 0 = any free one
     * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
     * @param metricsPort a second port on the loopback address for /metrics, 0 = none, on the main port
     * @param concurrentRequests more than this many at once are answered 503
     * @param drainSeconds how long a stop waits for requests under way
     */
    public record Listen(
            String host,
            int port,
            List<String> trustedProxies,
            int metricsPort,
            int concurrentRequests,
            int drainSeconds) {}

    /** SQLite in {@code data}, or PostgreSQL at a JDBC URL. */
    public sealed interface Database {
        /** The default: files in the data directory. */
        record Sqlite() implements Database {}

        /** @param url {@code jdbc:postgresql://host:port/name} */
        record Postgresql(String url, String user, Optional<Path> passwordFile) implements Database {}
    }

    /**
     * Who issues.
     *
     * @param iso ISO 3166-2, e.g. CN-22
     * @param division six digits of the province
     * @param authorities names that a publication may bear
     */
    public record Issuer(String iso, String division, List<String> authorities) {}

    /**
     * How reviews proceed.
     *
     * @param meetingApproval whether meetings need an approval
     * @param noticeDays working days of the public notice, 5 to 30
     * @param filingDays calendar days for the filing after it, 1 to 30
     * @param undoMinutes how long a signed batch is kept from the public and can be undone, 0 to 1,440
     */
    public record Review(boolean meetingApproval, int noticeDays, int filingDays, int undoMinutes) {}

    /**
     * The signing keys, and the ring of all keys ever used.
     *
     * @param status signs status lists; without it none are published
     * @param wallet signs credentials for wallets; without it none are made
     */
    public record Keys(
            KeySource issuing,
            KeySource ledger,
            KeySource documents,
            Optional<KeySource> status,
            Optional<KeySource> wallet,
            Path ring) {}

    /**
     * Trust files.
     *
     * @param directory where they lie, with the pinned root
     * @param source address from which newer ones are fetched; ends with a slash
     * @param refreshMinutes how often
     * @param timestampKey the online key, at the one server that publishes
     */
    public record Trust(Path directory, Optional<URI> source, int refreshMinutes, Optional<KeySource> timestampKey) {}

    /** Whom people may sign in by, beside what we check ourselves. */
    public record SignIn(Optional<HolderProvider> holders, Optional<StaffProvider> staff) {}

    /**
     * A provider of OpenID Connect, as which we are registered there.
     *
     * @param name as people know it, 1 to 40 characters
     * @param secretFile the client's secret, alone in its file
     * @param scopes asked for beside {@code openid}
     */
    public record Provider(
            URI issuer, String name, String nameEnglish, String clientId, Path secretFile, List<String> scopes) {}

    /**
     * A provider that knows the authority's own people.
     *
     * @param personClaim carries the directory's identifier of the person
     * @param nameClaim carries the person's name in the directory
     * @param contexts values of {@code acr} that mean two factors; asked for, too
     * @param methods values of {@code amr} of which each means a second factor
     */
    public record StaffProvider(
            Provider provider, String personClaim, String nameClaim, List<String> contexts, List<String> methods) {}

    /**
     * A provider that knows holders by their real names.
     *
     * @param idTypeClaim without it everybody has a resident's ID card
     */
    public record HolderProvider(
            Provider provider, String nameClaim, String idNumberClaim, Optional<String> idTypeClaim) {}

    /**
     * A mail server (SMTP).
     *
     * @param protection {@code tls}, {@code starttls}, or {@code none} for a loopback address alone
     * @param from sender of the letters
     * @param user empty when the server wants no password
     */
    public record Mail(
            String host, int port, String protection, String from, String user, Optional<Path> passwordFile) {}

    /**
     * How certificates are drawn.
     *
     * @param sealLine words below the star of the seal, 1 to 12 characters
     * @param earlierCertificates PEM, one file for each earlier document key: its certificate, then the chain
     * @param timestampCertificates PEM, certificates of the time-stamp authority's signers
     * @param fonts TrueType files for characters that the program's own fonts lack
     */
    public record Documents(
            String sealLine, List<Path> fonts, List<Path> earlierCertificates, List<Path> timestampCertificates) {}

    /** Where one key is; the password or PIN stands alone in its file. */
    public sealed interface KeySource {
        /** The file with the password. */
        Path passwordFile();

        /** Which key of several. */
        String alias();

        /** What messages call it. */
        String place();

        /** In a PKCS#12 file. */
        record InFile(Path file, Path passwordFile, String alias) implements KeySource {
            @Override
            public String place() {
                return file.toString();
            }
        }

        /**
         * In a device, such as an HSM.
         *
         * @param module of PKCS#11, from the device's maker
         * @param slot place in the module's list of slots, from 0
         */
        record InDevice(Path module, int slot, Path passwordFile, String alias) implements KeySource {
            @Override
            public String place() {
                return module + " slot " + slot + " " + alias;
            }
        }
    }

    /** What stands in the header and at the foot of every page; empty lines are hidden. Meanings: zhengjian.page.Site. */
    public record Site(
            String authority,
            String authorityEnglish,
            String phone,
            String hours,
            String hoursEnglish,
            String contact,
            String siteCode,
            String icp,
            String police) {}

    /**
     * Attempts allowed.
     *
     * @param enabled false only on a loopback address, for measuring
     * @param perClientPerMinute checks of one client address
     * @param perTargetPerHour attempts with a wrong name at one number, from anywhere
     * @param guessesPerMinute failed attempts of everybody together at earlier numbers, which can be guessed
     */
    public record Limits(boolean enabled, int perClientPerMinute, int perTargetPerHour, int guessesPerMinute) {}

    /** @throws ConfigurationException naming file, line and key of the first thing that is not accepted */
    public static Configuration read(Path file) {
        ConfigurationSection root = ConfigurationSection.read(file);
        Configuration configuration = ConfigurationReader.configuration(root);
        root.end();
        return configuration;
    }
}
