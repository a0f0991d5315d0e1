package zhengjian.review.steps;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import zhengjian.certificate.Publication;
import zhengjian.certificate.person.IdDocument;
import zhengjian.committee.Committee;
import zhengjian.committee.Matter;
import zhengjian.dossier.Attachments;
import zhengjian.issuance.Progress;
import zhengjian.issuance.RegisterComparison;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.check.ListCheck;
import zhengjian.issuance.check.ListRules;
import zhengjian.issuance.list.ListFile;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;
import zhengjian.register.Register;
import zhengjian.review.Plan;
import zhengjian.review.Review;
import zhengjian.review.Step;
import zhengjian.review.StepKind;

/** Reads and checks the list of those who passed. */
public final class ReviewLists {
    /** No publication yet: it stands for one while a list is checked, and is never stored. */
    private static final String NOT_YET = "待公布";

    private static final int ROWS_KEPT = 200_000;

    private final BiFunction<Publication, LocalDate, ListRules> rules;
    private final Attachments attachments;
    private final Register register;

    /** Everybody may read a notice, and a list takes a while to read: its rows by the attachment that it is. */
    private final Cache<String, List<AcceptedRow>> known = Caffeine.newBuilder()
            .maximumWeight(ROWS_KEPT)
            .weigher((String list, List<AcceptedRow> rows) -> rows.size() + 1)
            .build();

    /** @param rules what lists are checked against, given a publication and today */
    public ReviewLists(
            BiFunction<Publication, LocalDate, ListRules> rules, Attachments attachments, Register register) {
        this.rules = rules;
        this.attachments = attachments;
        this.register = register;
    }

    /**
     * Checks a list as it is reported: each cell, each row against the committee's authorisation and the plan, and everybody
     * against what the register has.
     *
     * @param endedOn last day of the review
     * @throws zhengjian.issuance.sheet.BadList if the file as a whole is refused
     */
    ListCheck check(byte[] content, Committee committee, Plan plan, LocalDate endedOn, LocalDate today) {
        Publication none = notYet(committee, today);
        return inFile(content, list -> {
            ListCheck check = ListCheck.of(list, rules.apply(none, today), rows -> {});
            Map<String, AcceptedRow> people = new HashMap<>();
            for (AcceptedRow row : check.accepted()) {
                requireSound(check, row, committee, plan, endedOn);
                requireOneName(check, row, people);
            }
            if (check.findings().isEmpty()) {
                new RegisterComparison(register, none).compare(check, Progress.NONE);
            }
            return check;
        });
    }

    private static Publication notYet(Committee committee, LocalDate today) {
        return new Publication(
                NOT_YET, NOT_YET, today, committee.authorisation().name());
    }

    private static void requireSound(
            ListCheck check, AcceptedRow row, Committee committee, Plan plan, LocalDate endedOn) {
        String name = committee.authorisation().name();
        require(check, row, row.committee().equals(name), "评委会", name, row.committee());
        require(
                check,
                row,
                row.family() == plan.family(),
                "证书种类",
                plan.family().chinese(),
                row.family().chinese());
        require(
                check,
                row,
                row.channel() == plan.channel(),
                "取得方式",
                plan.channel().chinese(),
                row.channel().chinese());
        require(
                check,
                row,
                row.scope().kind() == plan.kind(),
                "类别",
                plan.kind().chinese(),
                row.scope().kind().chinese());
        plan.division()
                .ifPresent(division -> require(
                        check,
                        row,
                        row.scope().division().equals(division),
                        "定向区划",
                        division.code(),
                        row.scope().division().code()));
        LocalDate obtained = row.obtainedOn();
        require(
                check,
                row,
                !obtained.isBefore(plan.firstDay()) && !obtained.isAfter(endedOn),
                "评审日期",
                plan.firstDay() + " 至 / to " + endedOn,
                obtained.toString());
        require(check, row, row.photo().isEmpty(), "照片", "留空：评审名单不带照片 / empty: a review's list has no photos", "");
        committee
                .outside(matter(row, plan))
                .ifPresent(refusal -> check.refuse(row, "", String.valueOf(refusal.getMessage()), ""));
    }

    private static void require(
            ListCheck check, AcceptedRow row, boolean fits, String column, String expected, String found) {
        if (!fits) {
            check.refuse(row, column, expected, found);
        }
    }

    private static Matter matter(AcceptedRow row, Plan plan) {
        return new Matter(
                row.family(),
                row.scope().kind(),
                row.scope().division(),
                row.title().series(),
                row.title().specialty(),
                row.title().rank(),
                row.channel(),
                row.holder().employer(),
                plan.year());
    }

    /** One ID document is one person: two names under it are a mistake in one of the rows. */
    private static void requireOneName(ListCheck check, AcceptedRow row, Map<String, AcceptedRow> people) {
        IdDocument id = row.holder().id();
        AcceptedRow earlier = people.putIfAbsent(id.type().code() + " " + id.number(), row);
        if (earlier != null && !earlier.holder().name().matches(row.holder().name())) {
            check.refuse(
                    row,
                    "姓名",
                    "与第 " + earlier.row() + " 行一致：证件号码相同 / the name of row " + earlier.row() + ": same ID number",
                    "");
        }
    }

    /** The rows that were reported and have not been taken off since. */
    public List<AcceptedRow> rows(Review review, Committee committee) {
        String list = review.taken(StepKind.REPORTED).text("list");
        List<AcceptedRow> reported = known.get(
                list,
                id -> read(review, notYet(committee, reportedOn(review)), check -> {})
                        .accepted());
        return passing(review, reported);
    }

    /**
     * As {@link #rows}, compared with the register once more.
     *
     * @throws AgainstProcedure when somebody on the list has obtained the same since it was reported
     */
    List<AcceptedRow> toIssue(Review review, Publication publication) {
        ListCheck check = read(
                review,
                publication,
                list -> new RegisterComparison(register, publication).compare(list, Progress.NONE));
        check.findings().kept().stream()
                .filter(finding -> !review.removed().containsKey(finding.row()))
                .findFirst()
                .ifPresent(finding -> {
                    throw new AgainstProcedure(
                            ProcedureRule.PROCEDURE_KEPT,
                            "第 " + finding.row() + " 行：" + finding.expected(),
                            "row " + finding.row() + " cannot be issued any more");
                });
        return passing(review, check.accepted());
    }

    private static LocalDate reportedOn(Review review) {
        return review.taken(StepKind.REPORTED).day();
    }

    private ListCheck read(Review review, Publication publication, Consumer<ListCheck> further) {
        Step reported = review.taken(StepKind.REPORTED);
        byte[] content = attachments.read(reported.text("list"), reported.text("sha256"));
        return inFile(content, list -> {
            ListCheck check = ListCheck.of(list, rules.apply(publication, reported.day()), any -> {});
            further.accept(check);
            return check;
        });
    }

    private static List<AcceptedRow> passing(Review review, List<AcceptedRow> reported) {
        List<AcceptedRow> passing = new ArrayList<>(reported);
        passing.removeIf(row -> review.removed().containsKey(row.row()));
        return passing;
    }

    /** Lists are read from files, of whatever format. */
    private static <T> T inFile(byte[] content, Function<ListFile, T> reader) {
        try {
            Path file = Files.createTempFile("list", "");
            try {
                Files.write(file, content);
                try (ListFile list = ListFile.open(file)) {
                    return reader.apply(list);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list cannot be kept while it is read", e);
        }
    }
}
