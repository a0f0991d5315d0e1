package zhengjian.verification.preview;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhengjian.certificate.Status;
import zhengjian.register.RegisteredCertificate;
import zhengjian.verification.Answer;
import zhengjian.verification.AnswerJson;
import zhengjian.verification.Reason;

/**
 * What the public is answered about a certificate by its number, to who does not hold it: verdict, reason and facts as JSON.
 * The certificate is as it stands, or as it would stand; what only a look-up has, such as checks and time, is left out.
 */
public final class PublicAnswer implements Function<RegisteredCertificate, Map<String, Object>> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> OF_A_LOOK_UP = List.of("checks", "asOf");

    private final AnswerJson answers;
    private final InstantSource clock;

    public PublicAnswer(AnswerJson answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> apply(RegisteredCertificate found) {
        Answer answer = new Answer(
                reason(found.status().status()),
                Optional.of(found),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                clock.instant());
        try {
            Map<String, Object> read =
                    JSON.readValue(answers.render(answer), new TypeReference<LinkedHashMap<String, Object>>() {});
            OF_A_LOOK_UP.forEach(read::remove);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reason reason(Status status) {
        return switch (status) {
            case VALID -> Reason.GENUINE;
            case SUSPENDED -> Reason.UNDER_REVIEW;
            case REVOKED -> Reason.WITHDRAWN;
            case SUPERSEDED -> Reason.REPLACED;
        };
    }
}
