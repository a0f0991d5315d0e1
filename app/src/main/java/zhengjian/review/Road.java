package zhengjian.review;

import static zhengjian.review.ReviewState.ACCEPTED;
import static zhengjian.review.ReviewState.APPLIED;
import static zhengjian.review.ReviewState.FILED;
import static zhengjian.review.ReviewState.ISSUED;
import static zhengjian.review.ReviewState.MEETING_APPROVED;
import static zhengjian.review.ReviewState.ON_NOTICE;
import static zhengjian.review.ReviewState.PUBLISHED;
import static zhengjian.review.ReviewState.REPORTED;

import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Channel;

/** The stations on the way to certificates, in their order. */
public enum Road {
    /** A committee meets, and the public may object (J23·五(二)、六(四)). */
    REVIEW("review", List.of(APPLIED, MEETING_APPROVED, REPORTED, ON_NOTICE, FILED, ACCEPTED, PUBLISHED, ISSUED)),
    /** As {@link #REVIEW} where meetings need no approval: that rule is being tried out (J23·五(二) 探索). */
    REVIEW_WITHOUT_APPROVAL("review", List.of(APPLIED, REPORTED, ON_NOTICE, FILED, ACCEPTED, PUBLISHED, ISSUED)),
    /** Conditions are examined, nobody meets: 3010 (J23·二(二)), 认定, 职业资格对应. */
    CONFIRMATION("confirmation", List.of(APPLIED, REPORTED, ACCEPTED, PUBLISHED, ISSUED));

    private final String code;
    private final List<ReviewState> stations;

    Road(String code, List<ReviewState> stations) {
        this.code = code;
        this.stations = stations;
    }

    /** The road of a channel. */
    static Road of(Channel channel, boolean meetingFirst) {
        return switch (channel) {
            case GRASSROOTS_3010, INITIAL_RECOGNITION, QUALIFICATION -> CONFIRMATION;
            default -> meetingFirst ? REVIEW : REVIEW_WITHOUT_APPROVAL;
        };
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    /** All stations, the first one first. */
    public List<ReviewState> stations() {
        return stations;
    }

    /** The station after this one; empty after the last, and after a review that ended otherwise. */
    public Optional<ReviewState> after(ReviewState state) {
        int at = stations.indexOf(state);
        return at < 0 || at + 1 == stations.size() ? Optional.empty() : Optional.of(stations.get(at + 1));
    }
}
