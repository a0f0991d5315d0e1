package zhengjian.server;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PilotCounties;
import zhengjian.certificate.DivisionCode;

/** Reads which counties of the province were pilots, year by year; a county that did not exist that year is refused. */
final class PilotYears {
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final Pattern COUNTY = Pattern.compile("[1-9][0-9]{5}(?<!00)");
    private static final int PROVINCE_DIGITS = 2;

    private PilotYears() {}

    static PilotCounties read(ConfigurationSection section, String province) {
        Divisions divisions = Divisions.load();
        Map<Integer, List<DivisionCode>> byYear = new HashMap<>();
        for (String year : List.copyOf(section.keys())) {
            if (!YEAR.matcher(year).matches()) {
                throw section.at(year, "应为年份，如 2023", "must be a year, such as 2023");
            }
            LocalDate lastDay = LocalDate.of(Integer.parseInt(year), 12, 31);
            byYear.put(
                    lastDay.getYear(),
                    section.texts(year).stream()
                            .map(code -> county(section, year, code, province, divisions, lastDay))
                            .toList());
        }
        return PilotCounties.of(byYear);
    }

    private static DivisionCode county(
            ConfigurationSection section,
            String year,
            String code,
            String province,
            Divisions divisions,
            LocalDate lastDay) {
        boolean known = COUNTY.matcher(code).matches()
                && code.startsWith(province.substring(0, PROVINCE_DIGITS))
                && divisions.find(new DivisionCode(code), lastDay).isPresent();
        if (!known) {
            throw section.at(
                    year, "含有 " + code + "，不是本省当年的县区", "has " + code + ", no county of this province in that year");
        }
        return new DivisionCode(code);
    }
}
