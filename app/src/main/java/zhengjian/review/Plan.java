package zhengjian.review;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.committee.CommitteeId;

/**
 * What a review is to be about, and where and when the committee meets (J23·五(二): time, place, applications).
 *
 * @param year of the review, 2000 to 2199
 * @param division county, city or zone where the certificates will hold, unless they are regular
 * @param place of the meeting, 1 to 100 characters; of a confirmation, of the office
 * @param lastDay not before {@code firstDay}; both in {@code year}
 * @param applicants 1 to 200,000
 * @param meetingFirst whether the meeting needs the authority's approval
 */
public record Plan(
        CommitteeId committee,
        int year,
        Family family,
        Kind kind,
        Optional<DivisionCode> division,
        Channel channel,
        String place,
        LocalDate firstDay,
        LocalDate lastDay,
        int applicants,
        boolean meetingFirst) {
    private static final int MOST = 200_000;
    private static final int LONGEST_PLACE = 100;

    public Plan {
        require(year >= 2000 && year <= 2199, "年度应为 2000 至 2199 / a year from 2000 to 2199");
        require(
                firstDay.getYear() == year && lastDay.getYear() == year && !lastDay.isBefore(firstDay),
                "起止日期应在 " + year + " 年内，且先后有序 / first and last day lie in " + year + ", in their order");
        require(applicants >= 1 && applicants <= MOST, "申报人数应为 1 至 200000 / 1 to 200,000 applicants");
        require(
                !place.isBlank()
                        && place.length() <= LONGEST_PLACE
                        && place.chars().noneMatch(Character::isISOControl),
                "地点应为 1 至 100 个字符 / a place of 1 to 100 characters");
        require(
                (kind == Kind.REGULAR) == division.isEmpty(),
                "普通职称不填区划，其他类别须填 / a division for all kinds but regular ones");
    }

    private static void require(boolean fits, String sentence) {
        if (!fits) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** The stations that this review passes. */
    public Road road() {
        return Road.of(channel, meetingFirst);
    }

    String[] values() {
        return new String[] {
            committee.text(),
            Integer.toString(year),
            family.code(),
            kind.code(),
            division.map(DivisionCode::code).orElse(""),
            channel.code(),
            place,
            firstDay.toString(),
            lastDay.toString(),
            Integer.toString(applicants),
            Boolean.toString(meetingFirst)
        };
    }

    static Plan of(Step applied) {
        return new Plan(
                new CommitteeId(applied.text("committee")),
                applied.number("year"),
                Family.parse(applied.text("family")),
                Kind.parse(applied.text("kind")),
                applied.stated("division").map(DivisionCode::new),
                Channel.parse(applied.text("channel")),
                applied.text("place"),
                applied.date("firstDay"),
                applied.date("lastDay"),
                applied.number("applicants"),
                Boolean.parseBoolean(applied.text("meetingFirst")));
    }
}
