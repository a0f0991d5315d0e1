package zhengjian.issuance.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.catalogue.Series;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Scope;
import zhengjian.certificate.Title;
import zhengjian.certificate.person.Holder;
import zhengjian.issuance.list.Column;
import zhengjian.issuance.sheet.Cell;

/** Checks one row: every column is looked at, whatever was wrong with the others. For one thread: it remembers texts. */
final class RowCheck {
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final int LONGEST_COMMITTEE = 100;
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_DATE = 32;
    private static final String CHANNELS = Words.of(Channel.values(), Channel::chinese);
    private static final Pattern PHOTO = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,99}\\.(?i:jpe?g|png)");

    private final ListRules rules;
    private final boolean from1904;
    private final TextCheck texts;
    private final HolderCheck holders;
    private final TitleCheck titles;
    private final ScopeCheck scopes;
    private final Map<Cell, Optional<LocalDate>> dates = new HashMap<>();

    RowCheck(ListRules rules, boolean from1904) {
        this.rules = rules;
        this.from1904 = from1904;
        this.texts = new TextCheck(rules.glyphs());
        this.holders = new HolderCheck(texts);
        this.titles = new TitleCheck(rules.catalogue(), texts);
        this.scopes = new ScopeCheck(rules);
    }

    /** The row if it is sound; otherwise its findings were noted. */
    Optional<AcceptedRow> check(RowCells cells) {
        Optional<LocalDate> reviewed = reviewedOn(cells);
        LocalDate on = reviewed.orElse(rules.publication().publishedOn());
        Optional<Family> family = TitleCheck.family(cells);
        Family assumed = family.orElse(Family.TITLE);
        Optional<Holder> holder = holders.check(cells);
        Optional<Title> title = family.flatMap(one -> titles.check(cells, one, on));
        Optional<Channel> channel = channel(cells);
        Optional<Series> series = titles.series(cells);
        Optional<Scope> scope = scopes.check(cells, assumed, series, channel, on);
        Optional<String> committee = committee(cells);
        Optional<CertificateNumber> number = earlierNumber(cells);
        Optional<String> photo = photo(cells);
        Optional<DivisionCode> employerDivision = scopes.employerDivision(cells);
        if (!cells.isSound()) {
            return Optional.empty();
        }
        return Optional.of(new AcceptedRow(
                cells.number(),
                assumed,
                holder.orElseThrow(),
                title.orElseThrow(),
                scope.orElseThrow(),
                channel.orElseThrow(),
                committee.orElseThrow(),
                reviewed.orElseThrow(),
                number,
                photo,
                employerDivision));
    }

    private Optional<LocalDate> reviewedOn(RowCells cells) {
        String expected = "日期，如 2023-06-30 / a date such as 2023-06-30";
        if (cells.isNumber(Column.REVIEWED_ON)
                ? cells.cell(Column.REVIEWED_ON).isEmpty()
                : cells.required(Column.REVIEWED_ON, expected).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = date(cells.cell(Column.REVIEWED_ON));
        if (date.isEmpty() || date.get().isBefore(EARLIEST)) {
            cells.refuse(Column.REVIEWED_ON, expected);
            return Optional.empty();
        }
        if (date.get().isAfter(rules.publication().publishedOn())) {
            cells.refuse(
                    Column.REVIEWED_ON,
                    "不应晚于公布日期 " + rules.publication().publishedOn() + " / not after the publication on "
                            + rules.publication().publishedOn());
            return Optional.empty();
        }
        return date;
    }

    /** A list has few days: what repeats is read once and is the same object. */
    private Optional<LocalDate> date(Cell cell) {
        if (cell.text().length() > LONGEST_DATE || dates.size() >= REMEMBERED && !dates.containsKey(cell)) {
            return ListDate.parse(cell, from1904);
        }
        return dates.computeIfAbsent(cell, one -> ListDate.parse(one, from1904));
    }

    private static Optional<Channel> channel(RowCells cells) {
        return cells.required(Column.CHANNEL, CHANNELS).flatMap(text -> {
            try {
                return Optional.of(Channel.parse(text));
            } catch (IllegalArgumentException e) {
                cells.refuse(Column.CHANNEL, CHANNELS);
                return Optional.empty();
            }
        });
    }

    private Optional<String> committee(RowCells cells) {
        return cells.required(Column.COMMITTEE, "评委会不能为空 / a committee")
                .flatMap(text -> texts.check(cells, Column.COMMITTEE, text, LONGEST_COMMITTEE));
    }

    private static Optional<CertificateNumber> earlierNumber(RowCells cells) {
        return cells.text(Column.NUMBER).flatMap(text -> {
            try {
                return Optional.of(CertificateNumber.parse(text));
            } catch (BadNumber e) {
                cells.refuse(Column.NUMBER, e);
                return Optional.empty();
            }
        });
    }

    private static Optional<String> photo(RowCells cells) {
        Optional<String> name = cells.text(Column.PHOTO);
        if (name.isPresent() && !PHOTO.matcher(name.get()).matches()) {
            cells.refuse(Column.PHOTO, "名单所在文件夹内的 .jpg 或 .png 文件名 / the name of a .jpg or .png beside the list");
        }
        return name;
    }
}
