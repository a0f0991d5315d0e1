package zhengjian.roster.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.catalogue.Division;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.DivisionCode;

/** Places by what people write in a list: the six digits, or a name that only one division has. Immutable. */
final class PlaceNames {
    private final Divisions divisions;
    private final Map<String, DivisionCode> byName = new HashMap<>();

    PlaceNames(Divisions divisions) {
        this.divisions = divisions;
        Set<String> several = new HashSet<>();
        for (Division division : divisions.all()) {
            for (String name : List.of(division.name(), divisions.fullName(division.code()))) {
                DivisionCode other = byName.putIfAbsent(name, division.code());
                if (other != null && !other.equals(division.code())) {
                    several.add(name);
                }
            }
        }
        byName.keySet().removeAll(several);
    }

    Optional<DivisionCode> find(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.codePoints()
                .filter(symbol -> !Character.isWhitespace(symbol) && !Character.isSpaceChar(symbol))
                .map(symbol -> symbol >= 0xFF10 && symbol <= 0xFF19 ? symbol - 0xFEE0 : symbol)
                .forEach(narrow::appendCodePoint);
        String written = narrow.toString();
        DivisionCode named = byName.get(written);
        return named != null
                ? Optional.of(named)
                : Optional.of(written)
                        .filter(code -> code.matches("[0-9]{6}"))
                        .map(DivisionCode::new)
                        .filter(code -> divisions.find(code).isPresent());
    }
}
