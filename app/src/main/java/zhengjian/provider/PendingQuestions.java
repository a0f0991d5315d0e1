package zhengjian.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import zhengjian.web.session.Tokens;

/** Questions that a provider has not answered yet, in memory, under the hash of their state. Each is answered once. */
final class PendingQuestions {
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int MOST = 20_000;
    private static final int LONGEST_STATE = 64;

    private final Cache<String, Question> questions;

    PendingQuestions(InstantSource clock) {
        this.questions = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LIFE)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /**
     * What was asked.
     *
     * @param browser hash of the cookie of the browser that left
     * @param back where the provider leads back to
     * @param to where the person wants to go
     */
    record Question(String browser, Nonce nonce, CodeVerifier verifier, URI back, String to) {
        @Override
        public String toString() {
            return "a question";
        }
    }

    void put(String state, Question question) {
        questions.put(Tokens.hash(state), question);
    }

    /** The question with that state; nobody gets it again. */
    Optional<Question> take(String state) {
        return state.length() > LONGEST_STATE
                ? Optional.empty()
                : Optional.ofNullable(questions.asMap().remove(Tokens.hash(state)));
    }
}
