package zhengjian.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zhengjian.catalogue.PilotCounties;
import zhengjian.server.Configuration.Database;
import zhengjian.server.Configuration.Documents;
import zhengjian.server.Configuration.HolderProvider;
import zhengjian.server.Configuration.Issuer;
import zhengjian.server.Configuration.KeySource;
import zhengjian.server.Configuration.Keys;
import zhengjian.server.Configuration.Limits;
import zhengjian.server.Configuration.Listen;
import zhengjian.server.Configuration.Mail;
import zhengjian.server.Configuration.Provider;
import zhengjian.server.Configuration.Review;
import zhengjian.server.Configuration.SignIn;
import zhengjian.server.Configuration.Site;
import zhengjian.server.Configuration.StaffProvider;
import zhengjian.server.Configuration.Trust;
import zhengjian.server.rules.RuleKeys;
import zhengjian.signing.trust.Role;
import zhengjian.signing.witness.CosignerKey;
import zhengjian.witness.Witness;

/** Turns the YAML into a {@link Configuration}; every default and every bound stands here. */
final class ConfigurationReader {
    private static final Pattern ISO = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern PROVINCE = Pattern.compile("[1-9][0-9]0000");
    private static final Pattern ORIGIN = Pattern.compile("[a-z0-9.\\-]+(/[a-z0-9.\\-]+)*");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Set<String> PROTECTIONS = Set.of("tls", "starttls", "none");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    private static final int LONGEST_PROVIDER = 40;

    private ConfigurationReader() {}

    static Configuration configuration(ConfigurationSection root) {
        boolean demo = root.flag("demo", false);
        Listen listen = listen(root.section("listen"));
        if (demo && !LOOPBACK.contains(listen.host())) {
            throw root.at("demo", "只能用于回环地址", "is for a loopback address only");
        }
        Issuer issuer = issuer(root.section("issuer"));
        return new Configuration(
                baseUrl(root, demo),
                listen,
                root.path("data"),
                database(root.section("database")),
                root.optionalPath("checkpointCopy"),
                matching(root, "origin", ORIGIN, "example.gov.cn/ledger"),
                issuer,
                pilotCounties(root, issuer),
                review(root.section("review")),
                ruleKeys(root.section("rules")),
                keys(root.section("keys")),
                root.path("personalDataKeyFile"),
                root.optionalUri("timestampAuthority"),
                trust(root, demo),
                witnesses(root, demo),
                signIn(root.section("signIn"), demo),
                mail(root),
                documents(root.section("documents"), demo),
                site(root.section("site")),
                limits(root.section("limits"), LOOPBACK.contains(listen.host())),
                demo);
    }

    private static URI baseUrl(ConfigurationSection root, boolean demo) {
        String text = root.text("baseUrl");
        URI url = root.optionalUri("baseUrl").orElseThrow();
        boolean scheme = "https".equals(url.getScheme()) || (demo && "http".equals(url.getScheme()));
        if (!scheme
                || url.getHost() == null
                || text.endsWith("/")
                || !text.equals(text.toLowerCase(java.util.Locale.ROOT))
                || url.getQuery() != null
                || url.getFragment() != null
                || url.getUserInfo() != null) {
            throw root.at(
                    "baseUrl", "应为小写的 https 网址，末尾没有斜线", "must be a lower-case https URL without a trailing slash");
        }
        return url;
    }

    private static Listen listen(ConfigurationSection section) {
        return new Listen(
                section.text("host", "127.0.0.1"),
                section.integer("port", 8080, 0, 65535),
                section.texts("trustedProxies"),
                section.integer("metricsPort", 0, 0, 65535),
                section.integer("concurrentRequests", 512, 1, 100_000),
                section.integer("drainSeconds", 10, 0, 600));
    }

    private static Database database(ConfigurationSection section) {
        String type = section.text("type", "sqlite");
        return switch (type) {
            case "sqlite" -> new Database.Sqlite();
            case "postgresql" ->
                new Database.Postgresql(
                        matching(
                                section,
                                "url",
                                Pattern.compile("jdbc:postgresql://\\S+"),
                                "jdbc:postgresql://host/name"),
                        section.text("user"),
                        section.optionalPath("passwordFile"));
            default -> throw section.at("type", "应为 sqlite 或 postgresql", "must be sqlite or postgresql");
        };
    }

    private static Issuer issuer(ConfigurationSection section) {
        List<String> authorities = section.texts("authorities");
        if (authorities.isEmpty()) {
            throw section.at("authorities", "至少填写一个发证机关", "needs at least one issuing authority");
        }
        return new Issuer(
                matching(section, "iso", ISO, "CN-22"), matching(section, "division", PROVINCE, "220000"), authorities);
    }

    private static PilotCounties pilotCounties(ConfigurationSection root, Issuer issuer) {
        return root.has("pilotCounties")
                ? PilotYears.read(root.section("pilotCounties"), issuer.division())
                : PilotCounties.load();
    }

    private static Review review(ConfigurationSection section) {
        return new Review(
                section.flag("meetingApproval", true),
                section.integer("noticeDays", 5, 5, 30),
                section.integer("filingDays", 3, 1, 30),
                section.integer("undoMinutes", 30, 0, 1440));
    }

    private static Optional<Role> ruleKeys(ConfigurationSection section) {
        int threshold = section.integer("threshold", 2, 2, 16);
        List<Path> files = section.paths("keys");
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RuleKeys.read(files, threshold));
        } catch (IOException | IllegalArgumentException e) {
            throw section.at("keys", "不是规则密钥：" + e.getMessage(), "are no rule keys: " + e.getMessage());
        }
    }

    private static Keys keys(ConfigurationSection section) {
        return new Keys(
                key(section.section("issuing")),
                key(section.section("ledger")),
                key(section.section("documents")),
                optionalKey(section, "status"),
                optionalKey(section, "wallet"),
                section.path("ring"));
    }

    private static Optional<Trust> trust(ConfigurationSection root, boolean demo) {
        if (!root.has("trust")) {
            return Optional.empty();
        }
        ConfigurationSection section = root.section("trust");
        Optional<URI> source = section.optionalUri("source");
        boolean scheme = source.map(URI::getScheme)
                .map(used -> used.equals("https") || (demo && used.equals("http")))
                .orElse(true);
        if (!scheme || source.filter(url -> !url.toString().endsWith("/")).isPresent()) {
            throw section.at("source", "应为 https 网址，末尾有斜线", "must be an https URL with a trailing slash");
        }
        Optional<KeySource> key = optionalKey(section, "timestampKey");
        if (source.isPresent() && key.isPresent()) {
            throw section.at("timestampKey", "与 source 不能同时填写", "and `source` exclude each other");
        }
        return Optional.of(
                new Trust(section.path("directory"), source, section.integer("refreshMinutes", 10, 1, 1440), key));
    }

    private static List<Witness> witnesses(ConfigurationSection root, boolean demo) {
        List<Witness> witnesses = new ArrayList<>();
        for (ConfigurationSection section : root.sections("witnesses")) {
            URI url = section.optionalUri("url").orElseThrow(() -> section.at("url", "必须填写", "is missing"));
            boolean scheme = "https".equals(url.getScheme()) || (demo && "http".equals(url.getScheme()));
            if (!scheme || url.getHost() == null || url.toString().endsWith("/") || url.getQuery() != null) {
                throw section.at("url", "应为 https 网址，末尾没有斜线", "must be an https URL without a trailing slash");
            }
            witnesses.add(new Witness(cosigner(section), url));
        }
        long names = witnesses.stream()
                .map(witness -> witness.key().text())
                .distinct()
                .count();
        if (names < witnesses.size()) {
            throw root.at("witnesses", "同一个见证方写了两次", "names a witness twice");
        }
        return witnesses;
    }

    private static CosignerKey cosigner(ConfigurationSection section) {
        String name = section.text("name");
        try {
            CosignerKey key = CosignerKey.parse(section.text("key"));
            if (!key.name().equals(name)) {
                throw section.at("key", "属于 " + key.name(), "is that of " + key.name());
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw section.at("key", "不是见证方的公钥：" + e.getMessage(), "is no key of a witness: " + e.getMessage());
        }
    }

    private static SignIn signIn(ConfigurationSection section, boolean demo) {
        return new SignIn(
                section.has("holders") ? Optional.of(holders(section.section("holders"), demo)) : Optional.empty(),
                section.has("staff") ? Optional.of(staff(section.section("staff"), demo)) : Optional.empty());
    }

    private static StaffProvider staff(ConfigurationSection section, boolean demo) {
        return new StaffProvider(
                provider(section, demo),
                section.text("personClaim", "sub"),
                section.text("nameClaim", "name"),
                section.texts("acr"),
                section.texts("amr"));
    }

    private static HolderProvider holders(ConfigurationSection section, boolean demo) {
        return new HolderProvider(
                provider(section, demo),
                section.text("nameClaim", "name"),
                section.text("idNumberClaim", "id_number"),
                section.optionalText("idTypeClaim"));
    }

    private static Provider provider(ConfigurationSection section, boolean demo) {
        URI issuer = section.optionalUri("issuer").orElseThrow(() -> section.at("issuer", "必须填写", "is missing"));
        boolean scheme = "https".equals(issuer.getScheme())
                || (demo && "http".equals(issuer.getScheme()) && LOOPBACK.contains(String.valueOf(issuer.getHost())));
        if (!scheme || issuer.getHost() == null || issuer.getQuery() != null || issuer.getFragment() != null) {
            throw section.at("issuer", "应为 https 网址", "must be an https URL");
        }
        String name = section.text("name");
        if (name.length() > LONGEST_PROVIDER) {
            throw section.at("name", "至多 " + LONGEST_PROVIDER + " 字", "has at most 40 characters");
        }
        return new Provider(
                issuer,
                name,
                section.text("nameEnglish", ""),
                section.text("clientId"),
                section.path("clientSecretFile"),
                section.texts("scopes"));
    }

    private static Optional<Mail> mail(ConfigurationSection root) {
        if (!root.has("mail")) {
            return Optional.empty();
        }
        ConfigurationSection section = root.section("mail");
        String host = section.text("host");
        String protection = section.text("protection", "tls");
        if (!PROTECTIONS.contains(protection)) {
            throw section.at("protection", "应为 tls、starttls 或 none", "must be tls, starttls or none");
        }
        if (protection.equals("none") && !LOOPBACK.contains(host)) {
            throw section.at("protection", "只有本机地址可以不加密", "may be none for a loopback address only");
        }
        String user = section.text("user", "");
        Optional<Path> passwordFile = section.optionalPath("passwordFile");
        if (user.isEmpty() == passwordFile.isPresent()) {
            throw section.at("passwordFile", "与 user 须同时填写", "and `user` belong together");
        }
        return Optional.of(new Mail(
                host,
                section.integer("port", protection.equals("tls") ? 465 : 587, 1, 65535),
                protection,
                matching(section, "from", ADDRESS, "service@example.gov.cn"),
                user,
                passwordFile));
    }

    private static Documents documents(ConfigurationSection section, boolean demo) {
        String line = section.text("sealLine", demo ? "演示专用章" : "职称证书专用章");
        if (line.codePointCount(0, line.length()) > 12) {
            throw section.at("sealLine", "至多 12 字", "has at most 12 characters");
        }
        return new Documents(
                line,
                section.paths("fonts"),
                section.paths("earlierCertificates"),
                section.paths("timestampCertificates"));
    }

    private static Optional<KeySource> optionalKey(ConfigurationSection section, String name) {
        return section.has(name) ? Optional.of(key(section.section(name))) : Optional.empty();
    }

    private static KeySource key(ConfigurationSection section) {
        if (section.has("pkcs11")) {
            return new KeySource.InDevice(
                    section.path("pkcs11"),
                    section.integer("slot", 0, 0, 255),
                    section.path("passwordFile"),
                    section.text("alias"));
        }
        return new KeySource.InFile(section.path("file"), section.path("passwordFile"), section.text("alias"));
    }

    private static Site site(ConfigurationSection section) {
        return new Site(
                section.text("authority", ""),
                section.text("authorityEnglish", ""),
                section.text("phone", ""),
                section.text("hours", ""),
                section.text("hoursEnglish", ""),
                section.text("contact", ""),
                section.text("siteCode", ""),
                section.text("icp", ""),
                section.text("police", ""));
    }

    private static Limits limits(ConfigurationSection section, boolean loopback) {
        boolean enabled = section.flag("enabled", true);
        if (!enabled && !loopback) {
            throw section.at("enabled", "只有回环地址可以关掉", "can be switched off on a loopback address only");
        }
        return new Limits(
                enabled,
                section.integer("perClientPerMinute", 60, 1, 1_000_000),
                section.integer("perTargetPerHour", 20, 1, 1_000_000),
                section.integer("guessesPerMinute", 600, 1, 1_000_000));
    }

    private static String matching(ConfigurationSection section, String key, Pattern pattern, String example) {
        String text = section.text(key);
        if (!pattern.matcher(text).matches()) {
            throw section.at(key, "应形如 " + example, "must look like " + example);
        }
        return text;
    }
}
