package zhengjian.page.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A review in a few words.
 *
 * @param path of its page, without language prefix
 * @param kind word of the wire: {@code regular}, {@code directional}, {@code local}
 * @param channel in Chinese, as printed
 * @param division where the certificates will hold, in Chinese; empty for regular ones
 * @param passing how many are on the list; empty before results were reported
 * @param state word of the wire
 * @param due the next last day
 * @param late whether it is over
 */
public record ReviewFacts(
        String id,
        String path,
        String committee,
        int year,
        String family,
        String kind,
        String channel,
        String division,
        String place,
        LocalDate firstDay,
        LocalDate lastDay,
        int applicants,
        Optional<Integer> passing,
        String state,
        Optional<LocalDate> due,
        boolean late) {}
