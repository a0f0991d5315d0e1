package zhengjian.issuance.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.catalogue.Division;
import zhengjian.catalogue.Series;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Scope;
import zhengjian.issuance.list.Column;

/** The columns about how far it reaches: 类别, 定向区划, with the rules of J23·一(九). */
final class ScopeCheck {
    private static final List<Channel> BY_EXAMINATION = List.of(Channel.EXAMINATION, Channel.EXAMINATION_AND_REVIEW);

    private final ListRules rules;
    private final Scope whole;

    ScopeCheck(ListRules rules) {
        this.rules = rules;
        this.whole = Scope.regular(rules.province());
    }

    Optional<Scope> check(
            RowCells cells, Family family, Optional<Series> series, Optional<Channel> channel, LocalDate on) {
        Optional<Kind> kind = kind(cells);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.get()) {
            case REGULAR -> regular(cells, channel);
            case DIRECTIONAL -> directional(cells, family, series, channel, on);
            case LOCAL -> local(cells);
        };
    }

    private static Optional<Kind> kind(RowCells cells) {
        String expected = "应为 / one of：普通、定向";
        return cells.required(Column.KIND, expected).flatMap(text -> {
            try {
                return Optional.of(Kind.parse(text));
            } catch (IllegalArgumentException e) {
                cells.refuse(Column.KIND, expected);
                return Optional.empty();
            }
        });
    }

    private Optional<Scope> regular(RowCells cells, Optional<Channel> channel) {
        if (!cells.cell(Column.DIVISION).isEmpty()) {
            cells.refuse(Column.DIVISION, "类别为普通时应留空 / empty for 普通");
        }
        if (channel.filter(one -> one == Channel.DIRECTIONAL_REVIEW).isPresent()) {
            cells.refuse(Column.KIND, "取得方式为定向评价时应为定向 / 定向, since the channel is 定向评价");
        }
        return Optional.of(whole);
    }

    private Optional<Scope> directional(
            RowCells cells, Family family, Optional<Series> series, Optional<Channel> channel, LocalDate on) {
        if (family != Family.TITLE) {
            cells.refuse(Column.KIND, "定向只适用于职称证书 / 定向 is for title certificates only");
        }
        if (series.filter(Series::examined).isPresent()) {
            cells.refuse(Column.SERIES, "以考代评、考评结合的系列不设定向职称（J23·一(九)） / no 定向 in a series decided by examination");
        }
        if (channel.filter(BY_EXAMINATION::contains).isPresent()) {
            cells.refuse(Column.CHANNEL, "定向职称不经考试取得（J23·一(九)） / a 定向 title is not obtained by examination");
        }
        Optional<DivisionCode> county = division(cells, "类别为定向时应填试点县的六位代码 / the six-digit code of the pilot county");
        if (county.isEmpty()) {
            return Optional.empty();
        }
        if (!county.get().isCounty()
                || rules.divisions()
                        .find(county.get())
                        .filter(Division::developmentZone)
                        .isPresent()) {
            cells.refuse(Column.DIVISION, "应为县级区划的代码 / the code of a county");
            return Optional.empty();
        }
        if (!rules.pilot().isPilot(county.get(), on)) {
            cells.refuse(
                    Column.DIVISION,
                    "应为 " + on.getYear() + " 年的试点县；" + pilots(on) + " / a county that was in the pilot of "
                            + on.getYear());
            return Optional.empty();
        }
        return Optional.of(Scope.directional(county.get()));
    }

    private Optional<Scope> local(RowCells cells) {
        Optional<DivisionCode> place = division(cells, "类别为区域时应填市或区域的六位代码 / the six-digit code of the city or zone");
        if (place.filter(DivisionCode::isProvince).isPresent()) {
            cells.refuse(Column.DIVISION, "应为市或区域的代码 / the code of a city or zone");
            return Optional.empty();
        }
        return place.map(Scope::local);
    }

    private Optional<DivisionCode> division(RowCells cells, String expected) {
        Optional<String> text = cells.required(Column.DIVISION, expected);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            DivisionCode code = DivisionCode.parse(text.get());
            if (code.province().equals(rules.province())
                    && rules.divisions().find(code).isPresent()) {
                return Optional.of(code);
            }
            cells.refuse(
                    Column.DIVISION,
                    "应为" + rules.divisions().name(rules.province()) + "的区划代码 / a division of the issuing province");
        } catch (IllegalArgumentException e) {
            cells.refuse(Column.DIVISION, expected);
        }
        return Optional.empty();
    }

    /** Where the employer is, of whatever province; empty if the list does not say or the cell was refused. */
    Optional<DivisionCode> employerDivision(RowCells cells) {
        return cells.text(Column.EMPLOYER_DIVISION).flatMap(text -> {
            try {
                return Optional.of(DivisionCode.parse(text));
            } catch (IllegalArgumentException e) {
                cells.refuse(Column.EMPLOYER_DIVISION, "六位区划代码，或留空 / a six-digit division code, or empty");
                return Optional.empty();
            }
        });
    }

    private String pilots(LocalDate on) {
        List<String> names = rules.pilot().in(on.getYear()).stream()
                .sorted()
                .map(code -> rules.divisions().name(code) + code)
                .toList();
        return names.isEmpty() ? "该年没有试点" : String.join("、", names);
    }
}
