package zhengjian.page.notice;

import java.util.List;
import java.util.Optional;

/**
 * One notice with the people on it.
 *
 * @param people of this page, or those found by name
 * @param number of this page, from 1
 * @param pages how many there are
 * @param searched the name that was looked for, as typed
 * @param report what became of a report, if one was sent
 */
public record NoticePage(
        NoticeFacts facts,
        List<Person> people,
        int number,
        int pages,
        Optional<String> searched,
        Optional<Report> report) {

    /**
     * Somebody on the list.
     *
     * @param name whole: that is what a notice is for
     * @param idNumber masked
     * @param employer may be empty
     */
    public record Person(
            String name,
            String idNumber,
            String employer,
            String series,
            String specialty,
            String title,
            String rank) {}

    /**
     * A report that was sent.
     *
     * @param number which one it is; 0 when it was refused
     * @param refusal why, in the language of the page; empty when it was taken
     * @param text what was written, to be mended
     * @param name as typed
     * @param contact as typed
     */
    public record Report(int number, String refusal, String text, String name, String contact) {
        /** Whether it was taken. */
        public boolean isTaken() {
            return refusal.isEmpty();
        }
    }
}
