package zhengjian.supervision.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.staff.UserName;
import zhengjian.supervision.StatusChangeList;

/** Lists between upload and request: in memory alone, for half an hour, each seen by who uploaded it. */
final class ChangeDrafts {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 200;
    private static final int TOKEN = 16;

    private final SecureRandom random;
    private final Cache<String, Draft> drafts =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /** @param typed what was filled in beside the file */
    record Draft(UserName user, StatusChangeList list, Map<String, List<String>> typed) {}

    ChangeDrafts(SecureRandom random) {
        this.random = random;
    }

    String keep(Draft draft) {
        byte[] token = new byte[TOKEN];
        random.nextBytes(token);
        String text = HexFormat.of().formatHex(token);
        drafts.put(text, draft);
        return text;
    }

    Optional<Draft> find(String token, UserName user) {
        return Optional.ofNullable(drafts.getIfPresent(token))
                .filter(draft -> draft.user().equals(user));
    }
}
