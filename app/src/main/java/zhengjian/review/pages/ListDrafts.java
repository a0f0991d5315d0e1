package zhengjian.review.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import zhengjian.issuance.list.ColumnMapping;
import zhengjian.review.ReviewId;
import zhengjian.staff.UserName;

/**
 * Lists between upload and report: in memory alone, for half an hour, one for each office and review. Personal data that nobody
 * reported never reaches the disk.
 */
final class ListDrafts {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final long BYTES = 64L << 20;

    private record Key(ReviewId review, UserName user) {}

    /** An uploaded list with what was said about it. @param mapping empty until the columns were looked at */
    record Draft(byte[] list, LocalDate endedOn, int reviewed, String lateReason, Optional<ColumnMapping> mapping) {
        Draft with(ColumnMapping said) {
            return new Draft(list, endedOn, reviewed, lateReason, Optional.of(said));
        }
    }

    private final Cache<Key, Draft> drafts = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Key key, Draft draft) -> draft.list().length)
            .expireAfterWrite(KEPT)
            .build();

    void keep(ReviewId review, UserName user, Draft draft) {
        drafts.put(new Key(review, user), draft);
    }

    Optional<Draft> find(ReviewId review, UserName user) {
        return Optional.ofNullable(drafts.getIfPresent(new Key(review, user)));
    }

    void forget(ReviewId review, UserName user) {
        drafts.invalidate(new Key(review, user));
    }
}
