package zhengjian.recognition.pages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhengjian.catalogue.Division;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.DivisionCode;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Zone;
import zhengjian.recognition.rule.Rulebook;

/**
 * Finds places by what people type: a name with or without the names around it and the word 省, 市, 县, a former name, a code,
 * a zone, a province in English. Forgiving, and never a guess: if several places have the name, all are found.
 */
final class PlaceSearch {
    /** More than so many are no choice any more. */
    static final int MOST = 12;

    private static final Pattern CODE = Pattern.compile("([1-9][0-9]{5})$");
    private static final Pattern NOISE = Pattern.compile("[\\s·・,，.。()（）、/\\-]+");
    private static final Set<String> NO_NAME = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
    private static final Pattern PEOPLES = Pattern.compile(
            "(?:(?:朝鲜|蒙古|土家|哈尼|傈僳|布依|仡佬|撒拉|哈萨克|柯尔克孜|维吾尔|锡伯|拉祜|纳西|景颇|独龙|普米|保安|东乡|裕固|达斡尔|鄂温克|鄂伦春|毛南|仫佬|塔吉克|布朗|各)族?"
                    + "|[满回藏彝苗侗壮瑶傣白水黎畲羌土佤怒]族)*自治[州县旗区]$");
    private static final Pattern SUFFIX = Pattern.compile("(?:特别行政区|地区|省|市|盟|县|区|旗)$");

    private final Divisions divisions;
    private final List<Zone> zones;
    private final List<Division> now;
    private final List<Division> former;

    PlaceSearch(Divisions divisions, Rulebook rulebook) {
        this.divisions = divisions;
        this.zones = rulebook.zones();
        this.now = divisions
                .versions()
                .filter(one -> one.until() == Division.OPEN && !NO_NAME.contains(one.name()))
                .toList();
        this.former = divisions
                .versions()
                .filter(one -> one.until() != Division.OPEN && !NO_NAME.contains(one.name()))
                .toList();
    }

    /** Empty if nothing, or too much, has that name. */
    List<Place> find(String typed) {
        String text =
                NOISE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        if (text.isEmpty()) {
            return List.of();
        }
        Matcher code = CODE.matcher(text);
        if (code.find()) {
            DivisionCode division = new DivisionCode(code.group(1));
            return divisions.find(division).isPresent() ? List.of(Place.of(division)) : List.of();
        }
        List<Place> found = zones(typed.strip(), text);
        if (found.isEmpty()) {
            found = ProvinceNames.find(typed).map(Place::of).map(List::of).orElse(List.of());
        }
        for (Tier tier : tiers(text)) {
            if (found.isEmpty()) {
                found = named(tier.where(), tier.fits());
            }
        }
        return found.size() <= MOST ? found : List.of();
    }

    private record Tier(List<Division> where, Predicate<Division> fits) {}

    /** Whole names go before shortened ones, and names of today before former ones. */
    private List<Tier> tiers(String text) {
        Predicate<Division> whole = one -> rests(one, text).anyMatch(one.name()::equals);
        Predicate<Division> shortened = one -> rests(one, text).anyMatch(rest -> rest.equals(shortened(one.name())));
        return List.of(
                new Tier(now, whole), new Tier(now, shortened), new Tier(former, whole), new Tier(former, shortened));
    }

    private List<Place> zones(String typed, String text) {
        return zones.stream()
                .filter(zone -> zone.isCalled(typed) || zone.isCalled(text))
                .map(Place::of)
                .toList();
    }

    private List<Place> named(List<Division> where, Predicate<Division> fits) {
        Set<DivisionCode> codes = new LinkedHashSet<>();
        where.stream().filter(fits).forEach(one -> codes.add(one.code()));
        return codes.stream().map(Place::of).toList();
    }

    /** The text itself, and what is left of it after the names of the province and the city around the division. */
    private Stream<String> rests(Division one, String text) {
        String last = one.name().substring(0, 1);
        if (!text.contains(last)) {
            return Stream.empty();
        }
        List<String> rests = new ArrayList<>(List.of(text));
        around(one.code()).forEach(outer -> {
            for (String rest : List.copyOf(rests)) {
                for (String name : List.of(outer, shortened(outer))) {
                    if (rest.startsWith(name) && rest.length() > name.length()) {
                        rests.add(rest.substring(name.length()));
                    }
                }
            }
        });
        return rests.stream();
    }

    /** Province and city around a division, without placeholders. */
    private List<String> around(DivisionCode code) {
        List<DivisionCode> outer = code.isProvince()
                ? List.of()
                : code.isCity() ? List.of(code.province()) : List.of(code.province(), code.city());
        return outer.stream()
                .flatMap(one -> divisions.find(one).stream())
                .map(Division::name)
                .filter(name -> !NO_NAME.contains(name))
                .toList();
    }

    private static String shortened(String name) {
        String stem = PEOPLES.matcher(name).replaceFirst("");
        stem = stem.equals(name) ? SUFFIX.matcher(name).replaceFirst("") : stem;
        return stem.length() < 2 ? name : stem;
    }

    /** As a field shows it, and understands it again: every name around it, and the code. */
    String label(Place place) {
        Optional<String> zone = place.zone().map(Zone::name);
        DivisionCode code = place.division();
        return zone.orElseGet(() -> String.join("", around(code)) + divisions.name(code) + " " + code.code());
    }

    /** Provinces, cities and zones, as labels: what a field suggests; counties are typed. */
    List<String> suggestions() {
        return Stream.concat(
                        zones.stream().map(Place::of),
                        now.stream()
                                .map(Division::code)
                                .filter(code -> code.isProvince() || code.isCity())
                                .map(Place::of))
                .map(this::label)
                .toList();
    }
}
