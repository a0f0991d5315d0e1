package zhengjian.page.batch;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * One batch: how far it is, and what can be done with it.
 *
 * @param id its number
 * @param review path of the review
 * @param committee whose list it is
 * @param state its word
 * @param work what is being done; empty when that is over or long ago
 * @param publishAt when it becomes public by itself; empty unless it is held
 * @param failures what could not be signed, the first of them
 * @param steps the newest first
 * @param may what the visitor may do with it now
 * @param whyNot why the visitor may not publish it, a key below {@code batch.cannot}; empty when there is nothing to say
 * @param reason as typed
 */
public record BatchPage(
        String id,
        String review,
        String committee,
        int year,
        String state,
        int certificates,
        Optional<Work> work,
        Optional<OffsetDateTime> publishAt,
        List<Failure> failures,
        List<Done> steps,
        May may,
        String whyNot,
        String reason,
        List<Complaint> complaints)
        implements SignedInPage {
    public BatchPage {
        failures = List.copyOf(failures);
        steps = List.copyOf(steps);
    }

    /**
     * What is being done.
     *
     * @param state its word
     * @param perSecond 0 when it cannot be said
     * @param reason why it stopped, Chinese then English; or empty
     */
    public record Work(
            String state, long done, long total, long failed, long perSecond, OptionalLong secondsLeft, String reason) {
        /** Whether it goes on by itself. */
        public boolean runs() {
            return state.equals("running");
        }
    }

    /**
     * A certificate that could not be signed.
     *
     * @param row of the list
     * @param sentence why, Chinese then English
     */
    public record Failure(String row, String sentence) {}

    /** What can be done with it. */
    public record May(boolean pause, boolean resume, boolean publish, boolean undo) {}

    /**
     * A step that was taken.
     *
     * @param step its word
     * @param user who took it; of what happened by itself, who confirmed the batch
     * @param remark the reason it was undone for; or empty
     */
    public record Done(String step, OffsetDateTime at, String user, String remark, long ledgerIndex) {}

    /** Whether certificates are being signed at this moment: the page then follows that. */
    public boolean isFollowed() {
        return state.equals("signing") && work.filter(Work::runs).isPresent();
    }

    /** Path without language prefix. */
    public String path() {
        return "/staff/batches/" + id;
    }

    @Override
    public String template() {
        return "batch/batch.jte";
    }

    @Override
    public String here() {
        return "batches";
    }

    @Override
    public String again() {
        return path();
    }
}
