package zhengjian.supervision.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.approval.Act;
import zhengjian.approval.http.AskByPageEndpoints;
import zhengjian.integrity.Grounds;
import zhengjian.issuance.sheet.BadList;
import zhengjian.page.staff.CertificateDeskPage;
import zhengjian.page.supervision.ChangeListPage;
import zhengjian.staff.Account;
import zhengjian.supervision.NumberList;
import zhengjian.supervision.StatusChangeList;
import zhengjian.supervision.StatusChangeLists;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Asking for changes of status by list, as pages: the file, what is wrong with it, what would happen, the request. */
public final class StatusChangeListPageEndpoints {
    private static final String PATH = "/staff/certificates/list";
    private static final List<String> FIELDS =
            List.of("change", "category", "ground", "banMonths", "reason", "document");
    private static final int SHOWN = 200;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Gate<Account> gate;
    private final AskByPageEndpoints asking;
    private final StatusChangeLists kind;
    private final Grounds grounds;
    private final InstantSource clock;
    private final ChangeDrafts drafts;

    public StatusChangeListPageEndpoints(
            Gate<Account> gate,
            AskByPageEndpoints asking,
            StatusChangeLists kind,
            Grounds grounds,
            InstantSource clock,
            SecureRandom random) {
        this.gate = gate;
        this.asking = asking;
        this.kind = kind;
        this.grounds = grounds;
        this.clock = clock;
        this.drafts = new ChangeDrafts(random);
    }

    /** {@code GET /staff/certificates/list}. */
    public void form(Context context, SignedIn<Account> visitor) {
        CertificatePageEndpoints.requireStaff(visitor.account());
        show(context, visitor, Form.empty(), 0, List.of());
    }

    private void show(
            Context context,
            SignedIn<Account> visitor,
            Form form,
            int certificates,
            List<NumberList.Finding> findings) {
        if (!form.isRight()) {
            context.status(400);
        }
        gate.show(
                context,
                visitor,
                new ChangeListPage(
                        new ChangeListPage.Typed(
                                form.typed("change"),
                                form.typed("category"),
                                form.typed("ground"),
                                form.typed("banMonths"),
                                form.typed("reason"),
                                form.typed("document")),
                        grounds.on(today()).stream()
                                .map(one -> new CertificateDeskPage.Ground(
                                        one.code(), one.chinese(), one.english(), one.rule()))
                                .toList(),
                        StatusChangeList.MOST,
                        certificates,
                        findings.stream()
                                .limit(SHOWN)
                                .map(one ->
                                        new ChangeListPage.Finding(one.row(), one.column(), one.found(), one.reason()))
                                .toList(),
                        findings.size(),
                        form.complaints()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** {@code POST /staff/certificates/list}: multipart {@code file} and what is to be done. */
    public void upload(Context context, SignedIn<Account> visitor) {
        CertificatePageEndpoints.requireStaff(visitor.account());
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (String name : FIELDS) {
            typed.put(name, List.of(Optional.ofNullable(context.formParam(name)).orElse("")));
        }
        Form form = Form.of(typed);
        Optional<ChangeForm> said = ChangeForm.read(form, grounds, today());
        Optional<NumberList> numbers = read(context.uploadedFile("file"), form);
        if (said.isEmpty() || numbers.isEmpty()) {
            show(context, visitor, form, 0, List.of());
            return;
        }
        Optional<StatusChangeList> list = list(visitor.account(), said.get(), numbers.get(), form);
        List<NumberList.Finding> findings = list.map(one -> kind.findings(numbers.get(), one))
                .orElseGet(() -> numbers.get().findings());
        if (!findings.isEmpty() && form.isRight()) {
            form.complain(
                    "file",
                    "名单中有 " + findings.size() + " 处不能办理，已逐行列出。 The list has " + findings.size()
                            + " problems, listed row by row.");
        }
        if (form.isRight()) {
            String token = drafts.keep(new ChangeDrafts.Draft(visitor.account().user(), list.orElseThrow(), typed));
            gate.leadOn(context, PATH + "/" + token);
        } else {
            show(context, visitor, form, numbers.get().numbers().size(), findings);
        }
    }

    private static Optional<NumberList> read(@org.jspecify.annotations.Nullable UploadedFile file, Form form) {
        if (file == null || file.size() == 0) {
            form.complain("file", "请选择名单文件。 Choose the file with the list.");
            return Optional.empty();
        }
        try {
            return Optional.of(UploadedNumbers.read(content(file)));
        } catch (BadList e) {
            form.complain("file", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** One byte more than is taken, of what is too long. */
    private static byte[] content(UploadedFile file) {
        try (InputStream content = file.content()) {
            return content.readNBytes(UploadedNumbers.BYTES + 1);
        } catch (IOException cutOff) {
            throw Problems.badRequest("请求没有传完。 The request was cut off.").exception();
        }
    }

    private static Optional<StatusChangeList> list(Account account, ChangeForm said, NumberList numbers, Form form) {
        try {
            return Optional.of(new StatusChangeList(
                    said.word().kind(),
                    said.reason(),
                    said.document(),
                    account.user().text(),
                    numbers.numbers(),
                    said.misconduct()));
        } catch (IllegalArgumentException e) {
            form.complain("file", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** {@code GET /staff/certificates/list/{draft}}: what would happen. */
    public void preview(Context context, SignedIn<Account> visitor) {
        ask(context, visitor, Form.empty());
    }

    /** {@code POST /staff/certificates/list/{draft}}: the request, or back to the form. */
    public void ask(Context context, SignedIn<Account> visitor, Form form) {
        CertificatePageEndpoints.requireStaff(visitor.account());
        String token = context.pathParam("draft");
        Optional<ChangeDrafts.Draft> draft =
                drafts.find(token, visitor.account().user());
        if (draft.isEmpty()) {
            Form lost = Form.of(Map.of());
            lost.complain("file", "上传的名单只保留半小时，已经没有了，请重新上传。 A list is kept for half an hour; upload it again.");
            show(context, visitor, lost, 0, List.of());
        } else if (form.typed("step").equals("mend")) {
            show(context, visitor, Form.of(draft.get().typed()), 0, List.of());
        } else {
            String path = PATH + "/" + token;
            asking.ask(
                    context,
                    visitor,
                    form,
                    new Act<>(kind, draft.get().list()),
                    new AskByPageEndpoints.Place(path, "certificates", path));
        }
    }
}
