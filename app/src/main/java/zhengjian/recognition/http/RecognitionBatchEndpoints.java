package zhengjian.recognition.http;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import zhengjian.recognition.question.Question;
import zhengjian.verification.Verdict;
import zhengjian.verification.http.AnswerCheck;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Members;

/** Up to a thousand questions in one request, each with its own signed answer, in the order of the questions. */
public final class RecognitionBatchEndpoints {
    static final int MOST_ITEMS = 1000;
    private static final int LARGEST = 1 << 20;
    private static final int ITEMS_AN_ATTEMPT = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DecisionStatements statements;
    private final Places places;
    private final AnswerCheck answers;
    private final AttemptLimits limits;
    private final InstantSource clock;

    public RecognitionBatchEndpoints(
            DecisionStatements statements,
            Places places,
            AnswerCheck answers,
            AttemptLimits limits,
            InstantSource clock) {
        this.statements = statements;
        this.places = places;
        this.answers = answers;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * {@code POST /api/v1/recognition-batches}: {@code {"items":[…]}}, each item as for one recognition. A faulty item refuses
     * the whole request and is pointed at. Every hundred items count as one attempt, and so does every certificate that is
     * looked up by its number.
     */
    public void recognise(Context context) {
        limits.admit(context);
        Members members = Members.read(context, LARGEST, MOST_ITEMS);
        List<Members> items = members.items("items");
        members.end();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        List<RecognitionRequest> requests = new ArrayList<>();
        for (Members item : items) {
            requests.add(RecognitionRequest.read(item, places, () -> today));
        }
        for (int i = ITEMS_AN_ATTEMPT; i < requests.size(); i += ITEMS_AN_ATTEMPT) {
            limits.admit(context);
        }
        requests.forEach(request -> request.target().ifPresent(target -> limits.admit(context, target)));
        List<CompletableFuture<Map<String, Object>>> statementsToCome =
                requests.stream().map(this::answer).toList();
        context.future(() -> CompletableFuture.allOf(statementsToCome.toArray(CompletableFuture[]::new))
                .thenAccept(any -> send(context, statementsToCome)));
    }

    private CompletableFuture<Map<String, Object>> answer(RecognitionRequest request) {
        if (request.described().isPresent()) {
            Question question = request.asked().about(request.described().get());
            return CompletableFuture.completedFuture(statements.described(question));
        }
        return answers.answer(
                        zhengjian.verification.Question.about(request.subject().orElseThrow()))
                .thenApply(answer -> {
                    if (answer.verdict() == Verdict.NOT_FOUND) {
                        request.target().ifPresent(limits::failed);
                    }
                    return statements.registered(answer, request.asked());
                });
    }

    private void send(Context context, List<CompletableFuture<Map<String, Object>>> answered) {
        List<Map<String, Object>> signed = answered.stream()
                .map(CompletableFuture::join)
                .map(statements::signed)
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("count", signed.size());
        body.put("answers", signed);
        JsonEndpoints.send(context, 200, DecisionStatements.plain(body));
    }
}
