package zhengjian.verification.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.PersonName;
import zhengjian.ledger.NotAppended;
import zhengjian.verification.Answer;
import zhengjian.verification.AnswerJson;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Verdict;
import zhengjian.verification.http.AnswerCheck.Checked;
import zhengjian.verification.receipt.Asked;
import zhengjian.verification.receipt.Organisation;
import zhengjian.verification.receipt.Receipt;
import zhengjian.verification.receipt.ReceiptJson;
import zhengjian.verification.receipt.RecordCheck;
import zhengjian.web.AttemptLimits;
import zhengjian.web.HttpKit;
import zhengjian.web.Problems;
import zhengjian.web.body.RequestBody;
import zhengjian.web.body.WholeBody;

/** Checks as JSON: look-up by number, and recorded checks by number and name, token, or file. */
public final class VerificationEndpoints {
    private static final String JSON = "application/json";
    private static final int LONGEST_KEY = 200;

    private final AnswerCheck answers;
    private final AnswerJson json;
    private final Uploads uploads;
    private final ReceiptJson receipts;
    private final AskAgain again;
    private final AttemptLimits limits;
    private final Function<Context, Optional<Organisation>> asker;
    private final Fields members;
    private final Fields parameters;

    /** @param asker who asks, if a request says so; refuses what pretends to */
    public VerificationEndpoints(
            AnswerCheck answers,
            AnswerJson json,
            Uploads uploads,
            ReceiptJson receipts,
            AskAgain again,
            AttemptLimits limits,
            Function<Context, Optional<Organisation>> asker,
            Divisions divisions,
            InstantSource clock) {
        this.answers = answers;
        this.json = json;
        this.uploads = uploads;
        this.receipts = receipts;
        this.again = again;
        this.limits = limits;
        this.asker = asker;
        this.members = new Fields(divisions, clock, "/");
        this.parameters = new Fields(divisions, clock, "?");
    }

    /** {@code GET /api/v1/certificates/{number}[?name&in&on&purpose]}: recorded with a receipt when it is found. */
    public void lookUp(Context context) {
        Optional<Organisation> by = asker.apply(context);
        Question question = numbered(context);
        answer(context, question, answers.lookUp(Asked.of(question).by(by)));
    }

    /** The read path alone, without ledger entry and receipt: for the benchmark, never in the service. */
    public void readPath(Context context) {
        Question question = numbered(context);
        answer(context, question, answers.unrecorded(question));
    }

    private Question numbered(Context context) {
        CertificateNumber number = parameters.number(context.pathParam("number"));
        String name = parameter(context, "name");
        Optional<PersonName> given = name.isBlank() ? Optional.empty() : Optional.of(parameters.name(name));
        limits.admit(context, number.canonical(), !number.hasOurShape());
        return new Question(
                new Subject.Numbered(number, given),
                parameters.in(parameter(context, "in")),
                parameters.on(parameter(context, "on")),
                parameters.purpose(parameter(context, "purpose")));
    }

    private void answer(Context context, Question question, CompletableFuture<Checked> checked) {
        if (checked.isDone()) {
            send(context, question, checked.join(), 200);
        } else {
            context.future(() -> checked.thenAccept(answer -> send(context, question, answer, 200)));
        }
    }

    /** {@code POST /api/v1/verifications}: recorded; 201 with the receipt's address. */
    public void check(Context context) {
        Optional<Organisation> by = asker.apply(context);
        Optional<String> key = idempotencyKey(context);
        if (context.isMultipartFormData()) {
            upload(context, key, by);
        } else {
            check(context, members(context, key).by(by));
        }
    }

    private void check(Context context, Asked asked) {
        context.future(() -> answers.check(asked)
                .thenAccept(checked -> {
                    checked.recorded()
                            .ifPresent(recorded -> context.header(
                                    "Location",
                                    "/api/v1/receipts/" + recorded.id().text()));
                    send(context, asked.question(), checked, 201);
                })
                .exceptionally(failure -> failed(context, failure)));
    }

    private Asked members(Context context, Optional<String> key) {
        Asked asked = CheckRequest.parse(body(context)).asked(members, key);
        if (asked.question().subject() instanceof Subject.Numbered numbered) {
            limits.admit(
                    context, numbered.number().canonical(), !numbered.number().hasOurShape());
        } else {
            limits.admit(context);
        }
        return asked;
    }

    private void send(Context context, Question question, Checked checked, int statusWithReceipt) {
        Answer answer = checked.answer();
        if (answer.verdict() == Verdict.NOT_FOUND && question.subject() instanceof Subject.Numbered numbered) {
            limits.failed(numbered.number().canonical(), !numbered.number().hasOurShape());
        }
        context.header("Cache-Control", "no-store");
        context.contentType(JSON);
        if (checked.recorded().isPresent()) {
            context.status(statusWithReceipt);
            WholeBody.send(context, checked.recorded().get().answer());
        } else {
            context.status(answer.verdict() == Verdict.CANNOT_CHECK ? 503 : 200);
            WholeBody.send(context, json.render(answer));
        }
    }

    private Void failed(Context context, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof RecordCheck.KeyUsedOtherwise) {
            throw Problems.conflict("这个 Idempotency-Key 已用于另一次核验。 This Idempotency-Key was used for another check.")
                    .exception();
        }
        if (cause instanceof NotAppended) {
            context.header("Cache-Control", "no-store");
            context.header("Retry-After", "5");
            context.contentType(JSON);
            context.status(503);
            context.result(json.render(answers.cannotRecord()));
            return null;
        }
        throw failure instanceof RuntimeException unexpected ? unexpected : new CompletionException(failure);
    }

    private static byte[] body(Context context) {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith(JSON)) {
            throw Problems.wrongContentType("application/json, multipart/form-data")
                    .exception();
        }
        return RequestBody.read(context, CheckRequest.LONGEST);
    }

    private void upload(Context context, Optional<String> key, Optional<Organisation> by) {
        UploadedFile file = context.uploadedFile("file");
        if (file == null) {
            throw Problems.invalidField("/file", "缺少文件。 The file is missing.").exception();
        }
        limits.admit(context);
        Uploads.Upload upload = uploads.read(content(file));
        if (upload instanceof Uploads.Upload.Refused refused) {
            throw refused.cause().problem().exception();
        }
        if (upload instanceof Uploads.Upload.Given given) {
            given(context, given.receipt());
        } else if (upload instanceof Uploads.Upload.About about) {
            check(
                    context,
                    new CheckRequest(fields(context))
                            .asked(about.subject(), members, key)
                            .by(by));
        }
    }

    /** A receipt is not a new check: what was answered then, and what has changed since. */
    private void given(Context context, Receipt receipt) {
        context.header("Cache-Control", "no-store");
        context.header("Content-Location", "/api/v1/receipts/" + receipt.id().text());
        context.contentType(JSON);
        context.result(receipts.thenAndNow(receipt, again.now(receipt), again.since(receipt)));
    }

    private static Map<String, String> fields(Context context) {
        Map<String, String> fields = new HashMap<>();
        for (String name : new String[] {"in", "on", "purpose", "label"}) {
            String value = context.formParam(name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    static byte[] content(UploadedFile file) {
        try (InputStream in = file.content()) {
            return in.readNBytes((int) HttpKit.LARGEST_BODY + 1);
        } catch (IOException cutOff) {
            throw Problems.badRequest("文件没有传完。 The file was cut off.").exception();
        }
    }

    private static Optional<String> idempotencyKey(Context context) {
        String key = context.req().getHeader("Idempotency-Key");
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problems.badRequest("Idempotency-Key 应为 1 到 " + LONGEST_KEY + " 个字符。 Expected 1 to " + LONGEST_KEY
                            + " characters.")
                    .exception();
        }
        return Optional.of(key);
    }

    private static String parameter(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }
}
