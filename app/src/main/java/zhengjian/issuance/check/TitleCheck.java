package zhengjian.issuance.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.catalogue.CatalogueTitle;
import zhengjian.catalogue.Series;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.certificate.Family;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.Title;
import zhengjian.issuance.list.Column;

/** The columns about what was obtained: 证书种类, 系列, 专业, 资格名称, 级别. */
final class TitleCheck {
    private static final int REMEMBERED = 10_000;
    private static final Map<Family, String> RANKS = Map.of(
            Family.TITLE, Words.of(Level.values(), Level::chinese),
            Family.POST, Words.of(PostGrade.values(), PostGrade::chinese),
            Family.SKILL, Words.of(SkillGrade.values(), SkillGrade::chinese));

    private final TitleCatalogue catalogue;
    private final TextCheck texts;
    private final Map<Asked, Title> found = new HashMap<>();
    private final Map<Title, Title> known = new HashMap<>();

    /** What the catalogue was asked for and had: few rows ask for anything new. */
    private record Asked(String series, Level level, String specialty, String title, LocalDate on) {}

    TitleCheck(TitleCatalogue catalogue, TextCheck texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** The family; a title certificate if the column is empty or missing. Empty if it was refused. */
    static Optional<Family> family(RowCells cells) {
        if (cells.cell(Column.FAMILY).isEmpty()) {
            return Optional.of(Family.TITLE);
        }
        return cells.text(Column.FAMILY).flatMap(text -> {
            try {
                return Optional.of(Family.parse(text));
            } catch (IllegalArgumentException e) {
                cells.refuse(Column.FAMILY, Words.of(Family.values(), Family::chinese));
                return Optional.empty();
            }
        });
    }

    /** The series by its catalogue name; empty if the catalogue has none such or the column was refused. */
    Optional<Series> series(RowCells cells) {
        return cells.text(Column.SERIES).flatMap(catalogue::series);
    }

    /** @param on the day of the review: what existed then counts */
    Optional<Title> check(RowCells cells, Family family, LocalDate on) {
        Optional<Rank> rank = rank(cells, family);
        Optional<String> specialty = text(cells, Column.SPECIALTY, "专业不能为空 / a specialty");
        Optional<Title> title =
                family == Family.TITLE ? catalogued(cells, rank, specialty, on) : free(cells, family, rank, specialty);
        return title.map(one -> known.computeIfAbsent(one, same -> same));
    }

    private static Optional<Rank> rank(RowCells cells, Family family) {
        String expected = RANKS.getOrDefault(family, "");
        return cells.required(Column.LEVEL, expected).flatMap(text -> {
            try {
                return Optional.of(Rank.parse(family, text));
            } catch (IllegalArgumentException e) {
                cells.refuse(Column.LEVEL, expected);
                return Optional.empty();
            }
        });
    }

    private Optional<String> text(RowCells cells, Column column, String expected) {
        return cells.required(column, expected).flatMap(text -> texts.check(cells, column, text, Title.LONGEST));
    }

    private Optional<Title> catalogued(RowCells cells, Optional<Rank> rank, Optional<String> specialty, LocalDate on) {
        Optional<Series> series = knownSeries(cells, on);
        Optional<String> title = text(cells, Column.TITLE, "资格名称不能为空 / a title");
        if (series.isEmpty() || rank.isEmpty() || specialty.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        Asked asked = new Asked(series.get().name(), (Level) rank.get(), specialty.get(), title.get(), on);
        Title before = found.get(asked);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Title> answer = ask(cells, series.get(), asked);
        if (found.size() < REMEMBERED) {
            answer.ifPresent(one -> found.put(asked, known.computeIfAbsent(one, same -> same)));
        }
        return answer;
    }

    private Optional<Title> ask(RowCells cells, Series one, Asked asked) {
        if (catalogue.hasFields(one) && catalogue.field(one, asked.specialty()).isEmpty()) {
            cells.refuse(Column.SPECIALTY, Words.of(catalogue.specialties(one)));
            return Optional.empty();
        }
        Level level = asked.level();
        Optional<CatalogueTitle> row = catalogue.find(one, level, asked.specialty(), asked.title(), asked.on());
        if (row.isEmpty()) {
            cells.refuse(
                    Column.TITLE,
                    one.name() + "系列" + level.chinese() + "的资格名称，"
                            + Words.of(catalogue.titles(one, level, asked.on())));
        }
        return row.map(title -> new Title(one.name(), asked.specialty(), title.title(), level));
    }

    private Optional<Series> knownSeries(RowCells cells, LocalDate on) {
        Optional<String> text = cells.required(Column.SERIES, "系列不能为空 / a series");
        Optional<Series> series = text.flatMap(catalogue::series);
        if (text.isPresent() && series.isEmpty()) {
            cells.refuse(
                    Column.SERIES,
                    Words.of(catalogue.allSeries().stream()
                            .map(Series::name)
                            .sorted()
                            .toList()));
        }
        if (series.isPresent() && !series.get().existedOn(on)) {
            cells.refuse(
                    Column.SERIES,
                    "该系列自 " + series.get().validity().since() + " 起设立 / the series exists since "
                            + series.get().validity().since());
            return Optional.empty();
        }
        return series;
    }

    /** Posts and skills have no catalogue here: the rank is fixed, the texts are as the list has them. */
    private Optional<Title> free(RowCells cells, Family family, Optional<Rank> rank, Optional<String> specialty) {
        Optional<String> series = text(cells, Column.SERIES, "系列不能为空 / a series");
        Optional<String> title = cells.cell(Column.TITLE).isEmpty() && rank.isPresent()
                ? Optional.of(usualName(family, rank.get()))
                : text(cells, Column.TITLE, "资格名称不能为空 / a title");
        if (series.isEmpty() || rank.isEmpty() || specialty.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        String printed = catalogue.series(series.get()).map(Series::name).orElse(series.get());
        return Optional.of(new Title(printed, specialty.get(), title.get(), rank.get()));
    }

    private static String usualName(Family family, Rank rank) {
        return family == Family.POST ? "专业技术" + rank.chinese() + "岗位" : rank.chinese();
    }
}
