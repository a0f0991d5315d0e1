package zhengjian.roster.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.certificate.person.BadName;
import zhengjian.certificate.person.PersonName;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.roster.list.RosterRow;
import zhengjian.verification.Answer;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Reason;
import zhengjian.verification.Verdict;
import zhengjian.verification.Verdict.Disclosure;
import zhengjian.verification.VerifyCertificate;

/**
 * Answers one row of a list, as the same question alone would be answered. Beside the verdict stands what the row itself
 * shows, and what questions tell that the list contains anyway: so a wrong name says exactly what an unknown number says.
 * Safe for threads.
 */
public final class CheckRow {
    private final VerifyCertificate verify;
    private final Register register;
    private final ReadUse uses;
    private final Tries tries;

    /** @param tries failed attempts at numbers, shared with single questions */
    public CheckRow(VerifyCertificate verify, Register register, ReadUse uses, Tries tries) {
        this.verify = verify;
        this.register = register;
        this.uses = uses;
        this.tries = tries;
    }

    /** How often asking for a number may fail. */
    public interface Tries {
        /** Whether too many have failed of late. */
        boolean areUsedUp(String number);

        /** One has failed. */
        void failed(String number);
    }

    /** The row at a place of its list. */
    public RowAnswer check(WholeList list, int place) {
        RosterRow row = list.row(place);
        Optional<Sentence> unreadable = unreadable(row);
        if (unreadable.isPresent()) {
            return without(row, Verdict.MALFORMED, "row-unreadable", unreadable.get());
        }
        CertificateNumber number;
        PersonName name;
        RowUse use;
        try {
            use = uses.read(row.use(), now());
            number = CertificateNumber.parse(row.number());
            name = PersonName.parse(row.name());
        } catch (BadNumber e) {
            return without(row, Verdict.MALFORMED, "number-unreadable", both("编号", "number", e, swapped(row)));
        } catch (BadName e) {
            return without(row, Verdict.MALFORMED, "name-unreadable", both("姓名", "name", e, Optional.empty()));
        } catch (ReadUse.BadUse e) {
            return without(row, Verdict.MALFORMED, "use-unreadable", e.sentence());
        }
        if (list.isGuessing(place, number) || tries.areUsedUp(number.canonical())) {
            return without(
                    row,
                    Verdict.CANNOT_CHECK,
                    "too-many-attempts",
                    new Sentence(
                            "同一编号核对不同姓名的次数过多，暂不核对，请核实编号和姓名后再试。",
                            "This number was asked with too many names; compare number and name, then try again."));
        }
        return answered(list, place, use, new Subject.Numbered(number, Optional.of(name)));
    }

    private Instant now() {
        return verify.cannotRecord().asOf();
    }

    private RowAnswer answered(WholeList list, int place, RowUse use, Subject.Numbered asked) {
        RosterRow row = list.row(place);
        CertificateNumber number = asked.number();
        Answer answer = ask(use.about(asked));
        Reason reason = answer.reason();
        List<Sentence> said = new ArrayList<>();
        if (reason == Reason.NUMBER_MISTYPED) {
            said.add(NumberHints.mistyped(number));
        } else {
            said.add(new Sentence(reason.chinese(), reason.english()));
        }
        said.addAll(UseSentences.of(answer));
        said.addAll(NumberHints.writing(row.number(), number));
        said.addAll(NameHints.writing(row.name()));
        if (answer.verdict() == Verdict.NOT_FOUND) {
            said.addAll(notFound(list, place, number, reason));
        }
        list.earlier(place, number)
                .ifPresent(other -> said.add(new Sentence(
                        "与第 " + other.line() + " 行编号相同。", "The same number as in row " + other.line() + ".")));
        Optional<RegisteredCertificate> shown =
                answer.verdict().disclosure() == Disclosure.FACTS ? answer.found() : Optional.empty();
        return new RowAnswer(
                row,
                answer.verdict(),
                reason.code(),
                Sentence.joined(said),
                shown,
                answer.found(),
                use,
                answer.usable(),
                history(answer, use),
                answer.asOf());
    }

    private Answer ask(Question question) {
        Answer answer = verify.verify(question);
        if (answer.verdict() == Verdict.NOT_FOUND) {
            tries.failed(((Subject.Numbered) question.subject()).number().canonical());
        }
        return answer;
    }

    /** What proves the status on a day: every change with its place in the ledger. */
    private List<RowAnswer.Dated> history(Answer answer, RowUse use) {
        if (use.on().isEmpty() || answer.found().isEmpty() || answer.verdict().disclosure() == Disclosure.NOTHING) {
            return List.of();
        }
        RegisteredCertificate found = answer.found().get();
        List<RowAnswer.Dated> history = new ArrayList<>();
        history.add(new RowAnswer.Dated(Status.VALID, found.issuedAt(), found.ledgerIndex()));
        register.datedHistory(found)
                .forEach(one ->
                        history.add(new RowAnswer.Dated(one.change().statusAfter(), one.at(), one.ledgerIndex())));
        return history;
    }

    private List<Sentence> notFound(WholeList list, int place, CertificateNumber number, Reason reason) {
        List<Sentence> hints = new ArrayList<>();
        if (reason != Reason.NUMBER_MISTYPED) {
            Optional<Sentence> shifted = list.isAlone(number) ? shifted(list, place, number) : Optional.empty();
            if (shifted.isPresent()) {
                return List.of(shifted.get());
            }
            hints.addAll(NumberHints.length(number));
        }
        hints.addAll(NameHints.mistakes(list.row(place).name()));
        return hints;
    }

    /** A column that was sorted or moved alone: the name stands one row above or below. Both are in the asker's list. */
    private Optional<Sentence> shifted(WholeList list, int place, CertificateNumber number) {
        for (RosterRow neighbour : list.neighbours(place)) {
            Optional<PersonName> name = name(neighbour);
            if (name.isPresent()
                    && ask(Question.about(new Subject.Numbered(number, name))).verdict() != Verdict.NOT_FOUND) {
                return Optional.of(new Sentence(
                        "编号与第 " + neighbour.line() + " 行的姓名相符，两列可能错行。",
                        "The number goes with the name in row " + neighbour.line()
                                + ": one of the columns seems to have moved."));
            }
        }
        return Optional.empty();
    }

    private static Optional<PersonName> name(RosterRow row) {
        try {
            return row.name().isBlank() ? Optional.empty() : Optional.of(PersonName.parse(row.name()));
        } catch (BadName e) {
            return Optional.empty();
        }
    }

    private static Optional<Sentence> unreadable(RosterRow row) {
        return switch (row.fault()) {
            case STORED_AS_NUMBER ->
                Optional.of(new Sentence(
                        "编号以数字格式保存，第 15 位以后已丢失，请改为文本格式重新录入。",
                        "The number is stored as a number, which loses everything after 15 digits: enter it as text."));
            case FORMULA ->
                Optional.of(new Sentence("单元格是公式或错误值，请填写文本。", "A cell is a formula or an error; enter text."));
            case TOO_LONG -> Optional.of(new Sentence("编号或姓名过长。", "Number or name is longer than any."));
            case NONE -> missing(row);
        };
    }

    private static Optional<Sentence> missing(RosterRow row) {
        if (row.number().isBlank() && row.name().isBlank()) {
            return Optional.of(new Sentence("编号和姓名都没有填写。", "Number and name are missing."));
        }
        if (row.number().isBlank()) {
            return Optional.of(new Sentence("没有填写编号。", "The number is missing."));
        }
        return row.name().isBlank()
                ? Optional.of(new Sentence("没有填写姓名；核验名单须同时填写编号和姓名。", "The name is missing; a list needs both."))
                : Optional.empty();
    }

    private static Optional<Sentence> swapped(RosterRow row) {
        boolean nameFirst = row.number().codePoints().anyMatch(Character::isIdeographic);
        boolean numberSecond = row.name().codePoints().anyMatch(symbol -> symbol >= '0' && symbol <= '9');
        return nameFirst && numberSecond
                ? Optional.of(new Sentence("编号与姓名两栏可能填反。", "Number and name seem to have changed places."))
                : Optional.empty();
    }

    /** The reader's own words, without what it found: a name may stand where a number should. */
    private static Sentence both(String chinese, String english, IllegalArgumentException e, Optional<Sentence> more) {
        String message = String.valueOf(e.getMessage());
        int middle = message.indexOf(" / ");
        Sentence read = middle < 0
                ? new Sentence(chinese + "无法读取：" + message + "。", "The " + english + " cannot be read.")
                : new Sentence(
                        chinese + "无法读取：" + message.substring(0, middle) + "。",
                        "The " + english + " cannot be read: " + message.substring(middle + 3) + ".");
        return more.map(hint -> Sentence.joined(List.of(read, hint))).orElse(read);
    }

    private RowAnswer without(RosterRow row, Verdict verdict, String code, Sentence sentence) {
        return new RowAnswer(
                row,
                verdict,
                code,
                sentence,
                Optional.empty(),
                Optional.empty(),
                RowUse.NOTHING,
                Optional.empty(),
                List.of(),
                now());
    }
}
