package zhengjian.roster.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zhengjian.employer.ApiKey;
import zhengjian.employer.KeyScope;
import zhengjian.employer.KeyUse;
import zhengjian.employer.http.KeyGuardEndpoints;
import zhengjian.issuance.sheet.BadList;
import zhengjian.job.JobId;
import zhengjian.job.http.JobEventEndpoints;
import zhengjian.ledger.NotAppended;
import zhengjian.roster.Roster;
import zhengjian.roster.Rosters;
import zhengjian.roster.Rosters.Asker;
import zhengjian.roster.check.ReadUse;
import zhengjian.roster.list.RosterFile;
import zhengjian.web.HttpKit;
import zhengjian.web.Problems;
import zhengjian.web.body.JsonTime;

/** Checks of lists for programs, by an employer's key. A list of somebody else does not exist. */
public final class RosterEndpoints {
    private static final String BATCHES = "/api/v1/verification-batches/";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LISTED = 100;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_NAME = 120;

    private final KeyGuardEndpoints guard;
    private final Rosters rosters;
    private final ReadUse uses;
    private final RosterFiles files;
    private final JobEventEndpoints events;
    private final InstantSource clock;

    public RosterEndpoints(
            KeyGuardEndpoints guard,
            Rosters rosters,
            ReadUse uses,
            RosterFiles files,
            JobEventEndpoints events,
            InstantSource clock) {
        this.guard = guard;
        this.rosters = rosters;
        this.uses = uses;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** {@code POST /api/v1/verification-batches}: multipart {@code file}; 202 with the address of the check. */
    public void begin(Context context) {
        ApiKey key = guard.require(context, KeyScope.BATCHES);
        UploadedFile file = context.isMultipartFormData() ? context.uploadedFile("file") : null;
        if (file == null) {
            throw Problems.invalidField(
                            "/file", "请以 multipart/form-data 上传文件 file。 Send the file as multipart/form-data.")
                    .exception();
        }
        RosterFile.Content content = read(context, content(file));
        Rosters.Upload upload = new Rosters.Upload(content, shortened(file.filename()), idempotencyKey(context));
        Roster roster = begun(new Asker(key.employer(), Optional.of(key)), upload);
        context.header("Location", BATCHES + roster.id());
        context.status(202);
        context.json(body(roster));
    }

    private RosterFile.Content read(Context context, byte[] content) {
        ListRequest request;
        try {
            request = ListRequest.of(field -> Objects.requireNonNullElse(context.formParam(field), ""));
        } catch (IllegalArgumentException e) {
            throw Problems.invalidField("/nameColumn", String.valueOf(e.getMessage()))
                    .exception();
        }
        request.requireReadable(uses, clock.instant());
        try {
            return request.read(content);
        } catch (BadList | IllegalArgumentException e) {
            throw Problems.invalidField("/file", String.valueOf(e.getMessage())).exception();
        }
    }

    private Roster begun(Asker asker, Rosters.Upload upload) {
        try {
            return rosters.begin(asker, upload, clock.instant());
        } catch (KeyUse.UsedUp e) {
            throw Problems.tooManyAttempts(e.waitingTime()).exception();
        } catch (Rosters.KeyUsedOtherwise e) {
            throw Problems.conflict(
                            "这个 Idempotency-Key 已用于另一个文件或另一种用法。 This Idempotency-Key was used for another file or use.")
                    .exception();
        } catch (NotAppended e) {
            throw Problems.readOnly().withDetail(String.valueOf(e.getMessage())).exception();
        }
    }

    static byte[] content(UploadedFile file) {
        try (InputStream in = file.content()) {
            byte[] content = in.readNBytes((int) HttpKit.LARGEST_BODY + 1);
            if (content.length > HttpKit.LARGEST_BODY) {
                throw Problems.tooLarge(HttpKit.LARGEST_BODY).exception();
            }
            return content;
        } catch (IOException cutOff) {
            throw Problems.badRequest("文件没有传完。 The file was cut off.").exception();
        }
    }

    static String shortened(String fileName) {
        String plain = fileName.replaceAll("\\p{C}", "").replaceAll(".*[/\\\\]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private static Optional<String> idempotencyKey(Context context) {
        String key = context.req().getHeader("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problems.badRequest("Idempotency-Key 应为 1 到 " + LONGEST_KEY + " 个字符。 Expected 1 to " + LONGEST_KEY
                            + " characters.")
                    .exception();
        }
        return Optional.ofNullable(key);
    }

    /** {@code GET /api/v1/verification-batches}: the employer's own, the newest first. */
    public void list(Context context) {
        ApiKey key = guard.require(context, KeyScope.BATCHES);
        List<Map<String, Object>> listed = rosters.ofEmployer(key.employer(), LISTED).stream()
                .map(this::body)
                .toList();
        context.json(Map.of("batches", listed));
    }

    /** {@code GET /api/v1/verification-batches/{batch}}: how far it is. */
    public void show(Context context) {
        context.json(body(owned(context)));
    }

    /** {@code GET /api/v1/verification-batches/{batch}/events}: the same as it changes, as server-sent events. */
    public void events(Context context) {
        events.serve(context, owned(context).id());
    }

    /** {@code DELETE /api/v1/verification-batches/{batch}}: its rows and results are erased; it stops if it goes on. */
    public void erase(Context context) {
        Roster roster = owned(context);
        if (!roster.isErased()) {
            try {
                rosters.erase(roster);
            } catch (NotAppended e) {
                throw Problems.readOnly()
                        .withDetail(String.valueOf(e.getMessage()))
                        .exception();
            }
        }
        context.status(204);
    }

    /** {@code GET …/{batch}/result.csv}. */
    public void csv(Context context) throws IOException {
        send(context, RosterFiles.Form.CSV);
    }

    /** {@code GET …/{batch}/result.xlsx}. */
    public void xlsx(Context context) throws IOException {
        send(context, RosterFiles.Form.XLSX);
    }

    /** {@code GET …/{batch}/result.jsonl}: the lines that the receipt covers. */
    public void lines(Context context) throws IOException {
        send(context, RosterFiles.Form.JSONL);
    }

    private void send(Context context, RosterFiles.Form form) throws IOException {
        send(context, owned(context), form);
    }

    void send(Context context, Roster roster, RosterFiles.Form form) throws IOException {
        if (roster.isErased() || roster.finishedAt().isEmpty()) {
            throw Problems.conflict(
                            roster.isErased()
                                    ? "名单和结果已清除。 List and results were erased."
                                    : "还没有核验完，请稍后再取。 Not all of it is checked yet; come back later.")
                    .exception();
        }
        context.header("Cache-Control", "no-store");
        context.header("Content-Disposition", "attachment; filename=\"" + roster.id() + "." + form.extension() + "\"");
        context.contentType(form.mediaType());
        try (OutputStream out = context.outputStream()) {
            files.write(roster, form, out);
        }
    }

    private Roster owned(Context context) {
        ApiKey key = guard.require(context, KeyScope.BATCHES);
        return JobId.parse(context.pathParam("batch"))
                .flatMap(id -> rosters.find(key.employer(), id))
                .orElseThrow(() -> Problems.notFound().exception());
    }

    private Map<String, Object> body(Roster roster) {
        Rosters.Standing standing = rosters.standing(roster);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", roster.id().text());
        body.put("state", standing.state());
        body.put("total", standing.total());
        body.put("done", standing.done());
        Map<String, Long> counts = new LinkedHashMap<>();
        standing.counts().byVerdict().forEach((verdict, count) -> counts.put(verdict.name(), count));
        body.put("counts", counts);
        body.put("createdAt", JsonTime.of(roster.createdAt()));
        body.put(
                "erasedOn",
                ZonedDateTime.ofInstant(roster.createdAt().plus(Rosters.KEPT), ZONE)
                        .toLocalDate()
                        .toString());
        roster.receipt()
                .ifPresent(receipt -> body.put("receipt", Map.of("id", receipt, "url", files.receiptUrl(receipt))));
        return body;
    }
}
