package zhengjian.page.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * A notice as one file for the committee's own site: everything in it, nothing fetched from elsewhere.
 *
 * @param directional whether the titles hold in one county only
 * @param address of the same notice on this platform, where reports are taken
 */
public record NoticeFile(
        String committee,
        int year,
        boolean directional,
        LocalDate firstDay,
        LocalDate lastDay,
        String address,
        List<NoticePage.Person> people) {}
