package zhengjian.roster.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhengjian.employer.Employer;
import zhengjian.employer.KeyUse;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.SheetRow;
import zhengjian.job.JobId;
import zhengjian.job.http.JobEventEndpoints;
import zhengjian.page.Language;
import zhengjian.page.State;
import zhengjian.page.employer.BatchPage;
import zhengjian.page.employer.BatchesPage;
import zhengjian.page.employer.ColumnsPage;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.PageOfMany;
import zhengjian.roster.Roster;
import zhengjian.roster.Rosters;
import zhengjian.roster.check.ReadUse;
import zhengjian.roster.http.PendingLists.Pending;
import zhengjian.roster.list.Columns;
import zhengjian.roster.list.RosterFile;
import zhengjian.roster.result.ResultRow;
import zhengjian.verification.http.VerdictPages;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Checks of lists as pages, for an employer that is signed in. Nothing of it needs a script. */
public final class RosterPageEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LISTED = 50;
    private static final int ON_A_PAGE = 100;
    private static final int SHOWN = 40;

    private final Gate<Employer> gate;
    private final Rosters rosters;
    private final ReadUse uses;
    private final RosterEndpoints files;
    private final JobEventEndpoints events;
    private final PendingLists pending;
    private final InstantSource clock;

    /** @param files sends results */
    public RosterPageEndpoints(
            Gate<Employer> gate,
            Rosters rosters,
            ReadUse uses,
            RosterEndpoints files,
            JobEventEndpoints events,
            PendingLists pending,
            InstantSource clock) {
        this.gate = gate;
        this.rosters = rosters;
        this.uses = uses;
        this.events = events;
        this.files = files;
        this.pending = pending;
        this.clock = clock;
    }

    /** {@code GET /employer}. */
    public void list(Context context, SignedIn<Employer> visitor) {
        list(context, visitor, List.of());
    }

    private void list(Context context, SignedIn<Employer> visitor, List<Complaint> complaints) {
        List<BatchesPage.Batch> batches = rosters.ofEmployer(visitor.account().code(), LISTED).stream()
                .map(this::batch)
                .toList();
        gate.show(context, visitor, new BatchesPage(batches, complaints));
    }

    private BatchesPage.Batch batch(Roster roster) {
        Rosters.Standing standing = rosters.standing(roster);
        return new BatchesPage.Batch(
                roster.id().text(),
                standing.state(),
                roster.content().map(Roster.Sealed::fileName).orElse(""),
                time(roster.createdAt()),
                standing.total(),
                standing.done());
    }

    /** {@code POST /employer/batches}: multipart; shows the columns, checks nothing yet. */
    public void upload(Context context, SignedIn<Employer> visitor) {
        UploadedFile file = context.uploadedFile("file");
        if (file == null || file.size() == 0) {
            context.status(400);
            list(context, visitor, List.of(new Complaint("file", "请选择一个文件。 Choose a file.")));
            return;
        }
        Pending upload = new Pending(
                visitor.account().code(), RosterEndpoints.shortened(file.filename()), RosterEndpoints.content(file));
        try {
            RosterFile.Preview preview = UploadedList.with(upload.content(), RosterFile::preview);
            columns(context, visitor, new Shown(pending.keep(upload), upload, preview), guessed(preview), List.of());
        } catch (BadList e) {
            context.status(400);
            list(context, visitor, List.of(new Complaint("file", sentence(e))));
        }
    }

    private static String sentence(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains(" / ") ? message.replace(" / ", "。 ") + "." : message;
    }

    /** An upload whose columns are asked about. */
    private record Shown(String token, Pending upload, RosterFile.Preview preview) {}

    private static Map<String, String> guessed(RosterFile.Preview preview) {
        Map<String, String> typed = new HashMap<>();
        preview.guessed().ifPresent(found -> {
            int[] columns = {found.number(), found.name(), found.in(), found.on(), found.purpose()};
            for (int i = 0; i < columns.length; i++) {
                if (columns[i] != Columns.NONE) {
                    typed.put(ColumnsPage.COLUMNS.get(i), Columns.letter(columns[i]));
                }
            }
        });
        return typed;
    }

    private static Map<String, String> typed(Form form) {
        Map<String, String> typed = new HashMap<>();
        Stream.concat(ColumnsPage.COLUMNS.stream(), Stream.of("in", "on", "purpose"))
                .forEach(field -> typed.put(field, form.typed(field)));
        return typed;
    }

    private void columns(
            Context context,
            SignedIn<Employer> visitor,
            Shown shown,
            Map<String, String> typed,
            List<Complaint> complaints) {
        RosterFile.Preview preview = shown.preview();
        List<String> letters = Columns.letters(preview.header());
        gate.show(
                context,
                visitor,
                new ColumnsPage(
                        shown.token(),
                        shown.upload().fileName(),
                        preview.description().replace(" / ", "。 "),
                        preview.total(),
                        letters,
                        cells(preview.header(), letters.size()),
                        preview.rows().stream()
                                .map(row -> cells(row, letters.size()))
                                .toList(),
                        typed,
                        complaints));
    }

    private static List<String> cells(SheetRow row, int columns) {
        List<String> cells = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            String text = row.cell(i).text();
            boolean cut = text.codePointCount(0, text.length()) > SHOWN;
            cells.add(cut ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…" : text);
        }
        return cells;
    }

    /** {@code POST /employer/batches/begin}: the columns as chosen. */
    public void begin(Context context, SignedIn<Employer> visitor, Form form) {
        String token = form.typed("pending");
        Optional<Pending> upload = pending.find(visitor.account().code(), token);
        if (upload.isEmpty()) {
            context.status(409);
            list(
                    context,
                    visitor,
                    List.of(new Complaint("file", "上传的文件已过期，请重新上传。 The upload has expired: upload it again.")));
            return;
        }
        try {
            ListRequest request = ListRequest.of(form::typed);
            uses.read(request.use(), clock.instant());
            RosterFile.Content content = request.read(upload.get().content());
            Roster roster = rosters.begin(
                    new Rosters.Asker(visitor.account().code(), Optional.empty()),
                    new Rosters.Upload(content, upload.get().fileName(), Optional.of("page " + token)),
                    clock.instant());
            pending.forget(token);
            gate.leadOn(context, "/employer/batches/" + roster.id());
        } catch (BadList e) {
            context.status(400);
            list(context, visitor, List.of(new Complaint("file", sentence(e))));
        } catch (ReadUse.BadUse e) {
            Complaint complaint = new Complaint(
                    e.field(), e.sentence().chinese() + " " + e.sentence().english());
            again(context, visitor, form, upload.get(), complaint);
        } catch (IllegalArgumentException e) {
            again(context, visitor, form, upload.get(), new Complaint("nameColumn", sentence(e)));
        } catch (KeyUse.UsedUp e) {
            throw Problems.tooManyAttempts(e.waitingTime()).exception();
        }
    }

    private void again(Context context, SignedIn<Employer> visitor, Form form, Pending upload, Complaint complaint) {
        context.status(400);
        Shown shown =
                new Shown(form.typed("pending"), upload, UploadedList.with(upload.content(), RosterFile::preview));
        columns(context, visitor, shown, typed(form), List.of(complaint));
    }

    /**
     * {@code GET /employer/batches/{batch}[?show=all&page]}: while the check goes on, its script follows the events; without
     * scripts it loads itself again.
     */
    public void show(Context context, SignedIn<Employer> visitor) {
        Roster roster = owned(context, visitor);
        Rosters.Standing standing = rosters.standing(roster);
        boolean all = "all".equals(context.queryParam("show"));
        boolean english = Language.of(context.path()) == Language.ENGLISH;
        List<BatchPage.Row> rows = standing.isDone() ? rows(roster, all, english) : List.of();
        int pages = Math.max(1, (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(pages, number(context.queryParam("page")));
        gate.show(
                context,
                visitor,
                new BatchPage(
                        roster.id().text(),
                        standing.state(),
                        standing.goesOn(),
                        standing.total(),
                        standing.done(),
                        standing.secondsLeft(),
                        standing.counts().byVerdict().entrySet().stream()
                                .map(count -> new BatchPage.Count(VerdictPages.state(count.getKey()), count.getValue()))
                                .toList(),
                        roster.receipt().orElse(""),
                        roster.createdAt().plus(Rosters.KEPT).atZone(ZONE).toLocalDate(),
                        !all,
                        rows.subList((page - 1) * ON_A_PAGE, Math.min(rows.size(), page * ON_A_PAGE)),
                        new PageOfMany(
                                "/employer/batches/" + roster.id(),
                                Map.of("show", all ? "all" : ""),
                                page,
                                pages,
                                rows.size())));
    }

    private static int number(@org.jspecify.annotations.Nullable String page) {
        return page != null && page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
    }

    private List<BatchPage.Row> rows(Roster roster, boolean all, boolean english) {
        List<BatchPage.Row> rows = new ArrayList<>();
        for (long part = 0; part < Rosters.parts(roster); part++) {
            Rosters.Answered answered = rosters.part(roster, part);
            for (int i = 0; i < answered.lines().size(); i++) {
                ResultRow row =
                        ResultRow.of(answered.rows().get(i), answered.lines().get(i), english);
                if (all || row.needsAttention()) {
                    rows.add(new BatchPage.Row(
                            row.line(),
                            row.number(),
                            row.name(),
                            row.isLimited() ? State.LIMITED : VerdictPages.state(row.verdict()),
                            row.sentence(),
                            row.category(),
                            row.scope(),
                            new BatchPage.Use(
                                    row.use().in(), row.use().on(), row.use().purpose(), row.usable())));
                }
            }
        }
        return rows;
    }

    /** {@code GET /employer/batches/{batch}/events}: how far it is, as server-sent events. */
    public void events(Context context, SignedIn<Employer> visitor) {
        events.serve(context, owned(context, visitor).id());
    }

    /** {@code GET /employer/batches/{batch}/result.csv} and the other forms. */
    public void file(Context context, SignedIn<Employer> visitor, RosterFiles.Form form) throws IOException {
        files.send(context, owned(context, visitor), form);
    }

    /** {@code POST /employer/batches/{batch}/erasure}. */
    public void erase(Context context, SignedIn<Employer> visitor, Form form) {
        Roster roster = owned(context, visitor);
        if (!roster.isErased()) {
            rosters.erase(roster);
        }
        visitor.tell("employer.batch.erased");
        gate.leadOn(context, "/employer");
    }

    private Roster owned(Context context, SignedIn<Employer> visitor) {
        return JobId.parse(context.pathParam("batch"))
                .flatMap(id -> rosters.find(visitor.account().code(), id))
                .orElseThrow(() -> Problems.notFound().exception());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }
}
