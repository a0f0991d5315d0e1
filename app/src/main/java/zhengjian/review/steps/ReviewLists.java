package zhengjian.review.steps;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import zhengjian.certificate.Publication;
import zhengjian.committee.Committee;
import zhengjian.dossier.Attachments;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.issuance.BannedPeople;
import zhengjian.issuance.Progress;
import zhengjian.issuance.RegisterComparison;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.check.ListCheck;
import zhengjian.issuance.check.ListRules;
import zhengjian.issuance.list.ColumnMapping;
import zhengjian.issuance.list.ListFile;
import zhengjian.issuance.list.ListPreview;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;
import zhengjian.register.Register;
import zhengjian.review.Plan;
import zhengjian.review.Review;
import zhengjian.review.Step;
import zhengjian.review.StepKind;
import zhengjian.review.list.ListConditions;
import zhengjian.review.list.Warnings;

/** Reads and checks the list of those who passed. */
public final class ReviewLists {
    /** No publication yet: it stands for one while a list is checked, and is never stored. */
    private static final String NOT_YET = "待公布";

    private static final int ROWS_KEPT = 200_000;

    private final BiFunction<Publication, LocalDate, ListRules> rules;
    private final Attachments attachments;
    private final Register register;
    private final IntegrityRecord integrity;

    /** Everybody may read a notice, and a list takes a while to read: its rows by the attachment that it is. */
    private final Cache<String, List<AcceptedRow>> known = Caffeine.newBuilder()
            .maximumWeight(ROWS_KEPT)
            .weigher((String list, List<AcceptedRow> rows) -> rows.size() + 1)
            .build();

    /**
     * @param rules what lists are checked against, given a publication and today
     * @param integrity who is banned from reviews
     */
    public ReviewLists(
            BiFunction<Publication, LocalDate, ListRules> rules,
            Attachments attachments,
            Register register,
            IntegrityRecord integrity) {
        this.rules = rules;
        this.attachments = attachments;
        this.register = register;
        this.integrity = integrity;
    }

    /** What was found on a list, and what is to be looked at. */
    record Checked(ListCheck check, Warnings warnings) {}

    /**
     * Checks a list as it is reported: each cell, each row against the committee's authorisation and the plan, and everybody
     * against what the register has.
     *
     * @param mapping which column of the file is which
     * @param endedOn last day of the review
     * @throws zhengjian.issuance.sheet.BadList if the file as a whole is refused
     */
    Checked check(
            byte[] content, ColumnMapping mapping, Committee committee, Plan plan, LocalDate endedOn, LocalDate today) {
        Publication none = notYet(committee, today);
        ListRules against = rules.apply(none, today);
        return inFile(content, list -> {
            ListCheck check = ListCheck.of(list, against, mapping, rows -> {});
            Warnings warnings = new ListConditions(committee, plan, endedOn, against.divisions()).require(check);
            if (check.findings().isEmpty()) {
                new RegisterComparison(register, none).compare(check, Progress.NONE);
                new BannedPeople(integrity).refuse(check, today);
                ListConditions.compare(check, register, warnings);
                ListConditions.compare(check, integrity, today, warnings);
            }
            return new Checked(check, warnings);
        });
    }

    /**
     * The beginning of a list, and what its columns seem to be.
     *
     * @throws zhengjian.issuance.sheet.BadList if the file as a whole is refused
     */
    public static ListPreview preview(byte[] content) {
        return inFile(content, ListPreview::of);
    }

    private static Publication notYet(Committee committee, LocalDate today) {
        return new Publication(
                NOT_YET, NOT_YET, today, committee.authorisation().name());
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
        return compared(review, publication, new RegisterComparison(register, publication));
    }

    /** As {@link #toIssue}, when the certificates have their numbers already. */
    List<AcceptedRow> toPublish(Review review, Publication publication) {
        return compared(review, publication, new RegisterComparison(register, publication, number -> false));
    }

    private List<AcceptedRow> compared(Review review, Publication publication, RegisterComparison comparison) {
        ListCheck check = read(review, publication, list -> {
            comparison.compare(list, Progress.NONE);
            new BannedPeople(integrity).refuse(list, publication.publishedOn());
        });
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
            ListCheck check =
                    ListCheck.of(list, rules.apply(publication, reported.day()), mapping(reported), any -> {});
            further.accept(check);
            return check;
        });
    }

    /** Steps of old say nothing about columns: theirs have the names of the format. */
    private static ColumnMapping mapping(Step reported) {
        return reported.stated("columns").map(ColumnMapping::parse).orElse(ColumnMapping.NAMES);
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
