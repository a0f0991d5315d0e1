package zhengjian.server.trust;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.key.TrustedKey;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.Period;
import zhengjian.signing.trust.Role;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.TrustList;

/** Trust files in words, so that nobody signs what he has not read; and what changes from one list to the next. */
final class TrustWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));

    private TrustWords() {}

    static List<String> of(SignedFile<?> file) {
        List<String> lines = new ArrayList<>();
        if (file.content() instanceof Root root) {
            lines.addAll(of(root));
        } else if (file.content() instanceof TrustList list) {
            lines.addAll(of(list));
        } else if (file.content() instanceof Timestamp stamp) {
            lines.addAll(of(stamp));
        }
        lines.add("签名 signed by: "
                + file.signatures().stream()
                        .map(signature -> signature.keyId().hex())
                        .toList());
        lines.add("SHA-256 " + file.hash().sha256().hex());
        return lines;
    }

    private static List<String> of(Root root) {
        return List.of(
                "根 root, version " + root.version() + ", " + of(root.period()),
                "  根 root: " + of(root.root()),
                "  名单 list: " + of(root.list()),
                "  时间戳 timestamp: " + of(root.timestamp()),
                "  规则 rules: " + of(root.rules()));
    }

    private static List<String> of(TrustList list) {
        List<String> lines = new ArrayList<>();
        lines.add("发证机关名单 list of issuers, version " + list.version() + ", " + of(list.period()));
        for (Issuer issuer : list.issuers()) {
            lines.addAll(of(issuer));
        }
        return lines;
    }

    private static List<String> of(Timestamp stamp) {
        return List.of(
                "时间戳 timestamp, version " + stamp.version() + ", " + of(stamp.period()),
                "  root " + stamp.rootVersion() + ", list " + stamp.listVersion() + ", 状态表 status lists "
                        + stamp.statusLists().keySet().stream()
                                .map(name -> name.issuer() + "-" + name.number())
                                .toList());
    }

    private static List<String> of(Issuer issuer) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + issuer.code() + " " + issuer.name() + " " + issuer.englishName() + " " + issuer.baseUrl());
        lines.add("    " + scope(issuer));
        issuer.keys().forEach(key -> lines.add("    " + of(key)));
        return lines;
    }

    private static String scope(Issuer issuer) {
        return "可签 may certify: regions " + issuer.scope().regions() + ", numbers "
                + issuer.scope().numbers() + ", 定向 directional "
                + issuer.scope().directional() + ", ranks " + issuer.scope().ranks();
    }

    private static String of(IssuerKey key) {
        TrustedKey trusted = key.key();
        return key.purpose().word() + " " + trusted.key() + " " + time(trusted.notBefore()) + " – "
                + time(trusted.notAfter()) + " " + trusted.state()
                + trusted.since().map(since -> " since " + time(since)).orElse("");
    }

    private static String of(Role role) {
        return role.threshold() + " of " + role.keys().size() + " "
                + role.keys().stream().map(key -> key.id().hex()).toList();
    }

    private static String of(Period period) {
        return time(period.issuedAt()) + " – " + time(period.expires());
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    /** What the next list changes, each line beginning with +, − or ~. */
    static List<String> changes(Optional<TrustList> before, TrustList after) {
        List<String> lines = new ArrayList<>();
        for (Issuer issuer : after.issuers()) {
            Optional<Issuer> known = before.flatMap(list -> list.issuer(issuer.code()));
            if (known.isEmpty()) {
                lines.add("+ 新增发证机关 new issuer:");
                lines.addAll(of(issuer));
            } else {
                lines.addAll(changes(known.get(), issuer));
            }
        }
        before.ifPresent(list -> list.issuers().stream()
                .filter(issuer -> after.issuer(issuer.code()).isEmpty())
                .forEach(issuer -> lines.add("- 移除发证机关 issuer removed: " + issuer.code() + " " + issuer.name())));
        if (!before.flatMap(TrustList::rules).equals(after.rules())) {
            lines.add("~ 认可规则 recognition rules: "
                    + after.rules().map(Object::toString).orElse("–"));
        }
        return lines.isEmpty() ? List.of("没有变化，只是重新签发。 Nothing changes but the dates.") : lines;
    }

    private static List<String> changes(Issuer before, Issuer after) {
        List<String> lines = new ArrayList<>();
        String code = after.code() + " ";
        change(
                lines,
                code + "名称 name",
                before.name() + " " + before.englishName(),
                after.name() + " " + after.englishName());
        change(lines, code + "网址 address", before.baseUrl(), after.baseUrl());
        change(lines, code + "状态表网址 status lists", before.statusBase(), after.statusBase());
        change(lines, code + "账本 ledger", before.ledger(), after.ledger());
        change(lines, code + "范围 scope", scope(before), scope(after));
        for (IssuerKey key : after.keys()) {
            Optional<IssuerKey> known = before.find(key.key().key().id());
            if (known.isEmpty()) {
                lines.add("+ " + code + "新密钥 new key: " + of(key));
            } else {
                change(lines, code + "密钥 key", of(known.get()), of(key));
            }
        }
        before.keys().stream()
                .filter(key -> after.find(key.key().key().id()).isEmpty())
                .forEach(key -> lines.add("- " + code + "移除密钥 key removed: " + of(key)));
        return lines;
    }

    private static void change(List<String> lines, String what, String before, String after) {
        if (!before.equals(after)) {
            lines.add("~ " + what + ": " + before + " → " + after);
        }
    }
}
