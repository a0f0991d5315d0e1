package zhengjian.recognition.question;

import java.util.Set;
import zhengjian.certificate.DivisionCode;

/**
 * A place that is no division, for instance a zone of a city.
 *
 * @param id letters, digits and hyphens, for instance {@code urumqi-gaoxin}
 * @param aliases other names under which it is found
 * @param within the smallest division that certainly contains it
 */
public record Zone(String id, String name, Set<String> aliases, DivisionCode within) {
    public Zone {
        aliases = Set.copyOf(aliases);
    }

    public boolean isCalled(String text) {
        return id.equals(text) || name.equals(text) || aliases.contains(text);
    }
}
