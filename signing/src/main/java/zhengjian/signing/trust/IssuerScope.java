package zhengjian.signing.trust;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.RankCode;

/**
 * What an issuer may certify; a token outside it counts as not trusted, however well it is signed.
 *
 * @param regions beginnings of division codes (22, 3401), for 定向 certificates; no two issuers share one
 * @param numbers beginnings of certificate numbers; no two issuers share one
 * @param directional whether 定向 certificates are within it; regular ones always are
 * @param ranks numbers of ranks as in the token: family and level together
 */
public record IssuerScope(List<String> regions, List<String> numbers, boolean directional, List<Integer> ranks) {
    private static final Pattern REGION = Pattern.compile("[1-9][0-9]([0-9]{2}){0,2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z-]{1,32}");

    public IssuerScope {
        regions = ordered(regions, REGION, "region");
        numbers = ordered(numbers, NUMBER, "beginning of numbers");
        ranks = List.copyOf(new TreeSet<>(ranks));
        if (ranks.isEmpty()) {
            throw new IllegalArgumentException("scope: no rank");
        }
        for (int rank : ranks) {
            if (RankCode.of(rank).isEmpty()) {
                throw new IllegalArgumentException("scope: rank " + rank + " is not known");
            }
        }
    }

    private static List<String> ordered(List<String> texts, Pattern form, String what) {
        List<String> ordered = List.copyOf(new TreeSet<>(texts));
        if (ordered.isEmpty()
                || !ordered.stream().allMatch(text -> form.matcher(text).matches())) {
            throw new IllegalArgumentException("scope: " + what + " not acceptable: " + texts);
        }
        return ordered;
    }

    /** True when the issuer may certify this; that the issuer is the right one is another question. */
    public boolean covers(Credential credential) {
        return begins(numbers, credential.number())
                && ranks.contains(RankCode.of(credential.family(), credential.rank())
                        .orElseThrow()
                        .number())
                && credential
                        .localDivision()
                        .map(division -> directional && begins(regions, division))
                        .orElse(true);
    }

    /** True when something lies within both. */
    boolean overlaps(IssuerScope other) {
        return overlap(regions, other.regions) || overlap(numbers, other.numbers);
    }

    private static boolean begins(List<String> beginnings, String text) {
        return beginnings.stream().anyMatch(text::startsWith);
    }

    private static boolean overlap(List<String> some, List<String> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> a.startsWith(b) || b.startsWith(a)));
    }

    static IssuerScope read(CborItem item) throws TrustException {
        Fields fields = Fields.of(item, 4, "scope");
        if (!(fields.item(2) instanceof CborItem.Bool directional)) {
            throw fields.malformed("directional: expected true or false");
        }
        IssuerScope scope = new IssuerScope(
                fields.list(0, "regions", IssuerScope::text),
                fields.list(1, "numbers", IssuerScope::text),
                directional.value(),
                fields.list(
                        3,
                        "ranks",
                        rank -> rank instanceof CborItem.Int number && number.value() == (int) number.value()
                                ? (int) number.value()
                                : -1));
        if (!scope.item().equals(item)) {
            throw fields.malformed("regions, numbers or ranks are not in their order, each once");
        }
        return scope;
    }

    private static String text(CborItem item) {
        return item instanceof CborItem.Text text ? text.value() : "";
    }

    CborItem item() {
        return CborItem.array(
                new CborItem.Array(regions.stream().map(CborItem::of).toList()),
                new CborItem.Array(numbers.stream().map(CborItem::of).toList()),
                CborItem.of(directional),
                new CborItem.Array(ranks.stream().map(CborItem::of).toList()));
    }
}
