package zhengjian.server.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.ListedKey;
import zhengjian.signing.credential.RankCode;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.IssuerScope;
import zhengjian.signing.trust.KeyPurpose;

/** A province of the demonstration; neither authority exists. */
enum DemoProvince {
    JILIN(
            "CN-22",
            "220000",
            "吉林（演示）",
            "Jilin (demo)",
            "证鉴演示人力资源和社会保障厅",
            "Zhengjian Demonstration Department of Human Resources",
            "zhengjian.example/demo",
            ""),
    ANHUI(
            "CN-34",
            "340000",
            "安徽（演示）",
            "Anhui (demo)",
            "证鉴演示安徽人力资源和社会保障厅",
            "Zhengjian Demonstration Department of Human Resources, Anhui",
            "zhengjian.example/demo-anhui",
            "anhui/");

    private static final List<String> TITLES = List.of("technician", "assistant", "intermediate", "associate-senior");

    final String code;
    final String division;
    final String chinese;
    final String english;
    final String authority;
    final String authorityEnglish;
    final String origin;
    /** Where its example keys lie. */
    final String keys;

    DemoProvince(
            String code,
            String division,
            String chinese,
            String english,
            String authority,
            String authorityEnglish,
            String origin,
            String keys) {
        this.code = code;
        this.division = division;
        this.chinese = chinese;
        this.english = english;
        this.authority = authority;
        this.authorityEnglish = authorityEnglish;
        this.origin = origin;
        this.keys = keys;
    }

    /**
     * As the trust list names it. Anhui may certify titles up to 副高级, so that the demonstration can show what becomes of
     * one beyond.
     */
    Issuer issuer(String baseUrl, KeyRingFile ring) {
        return new Issuer(code, chinese, english, baseUrl, baseUrl + "/status/", origin, scope(), keys(ring));
    }

    private IssuerScope scope() {
        return switch (this) {
            case JILIN -> new IssuerScope(List.of("22"), List.of("22", "JL"), true, ranks(code -> true));
            case ANHUI ->
                new IssuerScope(List.of("34"), List.of("34"), false, ranks(code -> TITLES.contains(code.rank())));
        };
    }

    private static List<Integer> ranks(Predicate<RankCode> which) {
        return Arrays.stream(RankCode.values())
                .filter(which)
                .map(RankCode::number)
                .toList();
    }

    /** What of the ring others have to know. */
    private static List<IssuerKey> keys(KeyRingFile ring) {
        List<IssuerKey> keys = new ArrayList<>();
        for (ListedKey key : ring.keys()) {
            Arrays.stream(KeyPurpose.values())
                    .filter(purpose -> purpose.word().equals(key.use().code()))
                    .forEach(purpose -> keys.add(new IssuerKey(purpose, key.trusted())));
        }
        return keys;
    }
}
