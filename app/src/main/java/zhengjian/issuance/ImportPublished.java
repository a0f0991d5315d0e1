package zhengjian.issuance;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Publication;
import zhengjian.issuance.ImportReport.Outcome;
import zhengjian.issuance.ImportStore.ImportedList;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.check.Findings;
import zhengjian.issuance.check.ListCheck;
import zhengjian.issuance.check.ListRules;
import zhengjian.issuance.list.Column;
import zhengjian.issuance.list.ListFile;
import zhengjian.issuance.sheet.BadList;
import zhengjian.register.EnterCertificates;
import zhengjian.register.EnterCertificates.Entered;
import zhengjian.register.Register;

/**
 * Enters the certificates of a published list: all of them, or none. The same list again changes nothing and says so; a
 * list of which some rows were entered before is refused row by row.
 */
public final class ImportPublished {
    private final Register register;
    private final EnterCertificates enter;
    private final ImportStore imports;
    private final BannedPeople banned;
    private final SecureRandom random;

    public ImportPublished(
            Register register, EnterCertificates enter, ImportStore imports, BannedPeople banned, SecureRandom random) {
        this.register = register;
        this.enter = enter;
        this.imports = imports;
        this.banned = banned;
        this.random = random;
    }

    /**
     * Checks a list and, unless it is a dry run, enters it.
     *
     * @param rules with the publication, and with today as the day of issue
     * @param now the time of issue
     * @throws BadList if the file as a whole is refused
     * @throws zhengjian.ledger.NotAppended if the ledger does not take it; then nothing was entered, save in doubt
     */
    public ImportReport run(Path file, ListRules rules, Instant now, boolean dryRun, Progress progress) {
        try (ListFile list = ListFile.open(file)) {
            Optional<ImportedList> earlier = imports.find(list.sha256());
            if (earlier.isPresent()) {
                return repeated(list, earlier.get(), rules.publication());
            }
            ListCheck check = ListCheck.of(
                    list,
                    rules,
                    rows -> progress.at(
                            Progress.Step.CHECKING, rows, list.rows().progress()));
            list.requireUnchanged();
            RegisterComparison comparison = new RegisterComparison(register, rules.publication());
            comparison.compare(check, progress);
            if (comparison.entered() < check.rows()) {
                banned.refuse(check, rules.today());
            }
            checkPhotos(file, check);
            if (check.rows() > 0 && comparison.entered() == check.rows()) {
                return report(
                        list,
                        check,
                        Outcome.ALREADY_IMPORTED,
                        "名单各行均已签发，未作改动 / every row was issued before, nothing changed");
            }
            if (!check.findings().isEmpty()) {
                return report(list, check, Outcome.REFUSED, "名单有误，未写入任何证书 / the list has faults, nothing was written");
            }
            if (dryRun) {
                return report(
                        list, check, Outcome.SOUND, "名单无误，未写入（试运行） / the list is sound, nothing was written (dry run)");
            }
            return entered(file, list, check, rules, now, progress);
        }
    }

    private static ImportReport repeated(ListFile list, ImportedList earlier, Publication publication) {
        boolean same = earlier.publication().equals(publication.documentNumber());
        String sentence = same
                ? "此名单已导入过（" + earlier.certificates() + " 份证书），未作改动 / this list was imported before, nothing changed"
                : "此名单已按公布文件 " + earlier.publication() + " 导入，不能再按另一文件导入 / this list was imported under "
                        + earlier.publication() + " and cannot be under another publication";
        return new ImportReport(
                same ? Outcome.ALREADY_IMPORTED : Outcome.REFUSED,
                list.sha256(),
                list.rows().description(),
                earlier.certificates(),
                0,
                List.of(),
                0,
                earlier.firstIndex(),
                sentence);
    }

    private static void checkPhotos(Path file, ListCheck check) {
        for (AcceptedRow row : check.accepted()) {
            row.photo().ifPresent(name -> {
                try {
                    NewCertificates.photo(file.resolveSibling(name));
                } catch (BadList e) {
                    check.refuse(row, Column.PHOTO.chinese(), String.valueOf(e.getMessage()), name);
                }
            });
        }
    }

    private ImportReport entered(
            Path file, ListFile list, ListCheck check, ListRules rules, Instant now, Progress progress) {
        List<AcceptedRow> rows = check.accepted();
        NewCertificates certificates =
                new NewCertificates(rows, rules.publication(), rules.province(), rules.today(), folder(file), random);
        Entered entered = enter.enter(
                certificates.numbers(),
                certificates::certificate,
                now,
                ImportStore.remember(list.sha256(), rules.publication().documentNumber(), rows.size(), now),
                done -> progress.at(Progress.Step.ENTERING, done, (double) done / rows.size()));
        return new ImportReport(
                Outcome.IMPORTED,
                list.sha256(),
                list.rows().description(),
                check.rows(),
                entered.count(),
                List.of(),
                0,
                entered.appended().firstIndex(),
                "已签发 " + entered.count() + " 份证书 / " + entered.count() + " certificates were issued");
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static ImportReport report(ListFile list, ListCheck check, Outcome outcome, String message) {
        Findings findings = check.findings();
        boolean shown = outcome == Outcome.REFUSED;
        return new ImportReport(
                outcome,
                list.sha256(),
                list.rows().description(),
                check.rows(),
                0,
                shown ? findings.kept() : List.of(),
                shown ? findings.count() : 0,
                -1,
                message);
    }
}
