package zhengjian.committee;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.text.Texts;
import zhengjian.staff.UserName;

/**
 * What a committee may review (J23·一(二)、四(一)). Its one byte form is what the ledger commits to.
 *
 * @param name as printed on certificates, 1 to 100 code points
 * @param ofAuthority whether a human-resources department set it up (人社部门组建)
 * @param region whose people it reviews: province, city or county
 * @param unit the one unit whose people it reviews (评聘结合单位, 自主评审企业); absent for all others
 * @param highest the families that it reviews, each with the highest rank
 * @param fields 1 to 30, a series once, with at most 200 specialties in all
 * @param firstYear 2000 to 2199
 * @param lastYear not before {@code firstYear}
 * @param offices accounts that report for it, at most 20
 */
public record Authorisation(
        CommitteeId id,
        String name,
        boolean ofAuthority,
        DivisionCode region,
        Optional<String> unit,
        Map<Family, Rank> highest,
        List<Field> fields,
        Set<Channel> channels,
        Set<Kind> kinds,
        int firstYear,
        int lastYear,
        Set<UserName> offices) {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_FIELDS = 30;
    private static final int MOST_SPECIALTIES = 200;
    private static final int MOST_OFFICES = 20;

    public Authorisation {
        highest = Map.copyOf(highest);
        fields = List.copyOf(fields);
        channels = Set.copyOf(channels);
        kinds = Set.copyOf(kinds);
        offices = Set.copyOf(offices);
        Texts.require(name, LONGEST_NAME, "评委会名称 / name");
        if (unit.isPresent()) {
            Texts.require(unit.get(), Holder.LONGEST_EMPLOYER, "单位 / unit");
        }
        require(!highest.isEmpty(), "须授权至少一类证书 / at least one family of certificates");
        highest.forEach((family, rank) ->
                require(rank.family() == family, "最高级别与证书种类不符 / a highest rank of another family: " + rank.code()));
        require(!channels.isEmpty() && !kinds.isEmpty(), "须授权至少一种取得方式和类别 / at least one channel and one kind");
        requireFields(fields);
        require(
                firstYear >= 2000 && lastYear <= 2199 && firstYear <= lastYear,
                "授权年度应在 2000 至 2199 年间，先后有序 / years from 2000 to 2199, in their order");
        require(
                offices.size() <= MOST_OFFICES,
                "办公室账户至多 " + MOST_OFFICES + " 个 / at most " + MOST_OFFICES + " offices");
    }

    private static void requireFields(List<Field> fields) {
        require(
                !fields.isEmpty() && fields.size() <= MOST_FIELDS,
                "须授权 1 至 " + MOST_FIELDS + " 个系列 / 1 to " + MOST_FIELDS + " series");
        Set<String> series = new HashSet<>();
        int specialties = 0;
        for (Field field : fields) {
            require(series.add(field.series()), "系列重复 / a series twice: " + field.series());
            specialties += field.specialties().size();
        }
        require(
                specialties <= MOST_SPECIALTIES,
                "专业合计至多 " + MOST_SPECIALTIES + " 个 / at most " + MOST_SPECIALTIES + " specialties in all");
    }

    private static void require(boolean fits, String sentence) {
        if (!fits) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** The families of certificates that it reviews. */
    public Set<Family> families() {
        return highest.keySet();
    }

    /** What it reviews of a series; empty when nothing. */
    public Optional<Field> field(String series) {
        return fields.stream().filter(field -> field.series().equals(series)).findFirst();
    }

    /** Whether it is authorised in a year. */
    public boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }
}
