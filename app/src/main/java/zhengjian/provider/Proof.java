package zhengjian.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider says of a person.
 *
 * @param subject never given to anybody else by that provider
 * @param context how the person was authenticated ({@code acr})
 * @param methods by what means ({@code amr})
 * @param claims everything in the token, and what the provider tells of the person beside it
 * @param to where the person wanted to go
 */
public record Proof(
        String subject, Optional<String> context, List<String> methods, Map<String, Object> claims, String to) {
    private static final int LONGEST = 200;

    public Proof {
        methods = List.copyOf(methods);
    }

    /** A claim that is a text, of at most 200 characters. @throws NotProven INCOMPLETE when there is none */
    public String text(String claim) throws NotProven {
        return optionalText(claim)
                .orElseThrow(() -> new NotProven(
                        NotProven.Reason.INCOMPLETE, "expected a text as claim " + claim + ", found none"));
    }

    /** The same, of a claim that may be left out. */
    public Optional<String> optionalText(String claim) {
        return claims.get(claim) instanceof String text && !text.isBlank() && text.length() <= LONGEST
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /** Nothing of the person: it may reach a log. */
    @Override
    public String toString() {
        return "a proof";
    }
}
