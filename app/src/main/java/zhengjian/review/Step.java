package zhengjian.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.dossier.Content;
import zhengjian.dossier.Statement;
import zhengjian.signing.cose.CborItem;

/**
 * One step that was taken.
 *
 * @param facts what it states: exactly the names of its kind, in their order; an absent one is empty
 * @param at ledger time
 * @param ledgerIndex of its entry
 */
public record Step(StepKind kind, Actor actor, Map<String, String> facts, Instant at, long ledgerIndex) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FIELDS = 4;

    public Step {
        if (!List.copyOf(facts.keySet()).equals(kind.facts())) {
            throw new IllegalArgumentException(kind + " states " + kind.facts() + ", not " + facts.keySet());
        }
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Facts of a kind, in their order. @param values as many as the kind has facts */
    static Map<String, String> facts(StepKind kind, String... values) {
        if (values.length != kind.facts().size()) {
            throw new IllegalArgumentException(kind + " has " + kind.facts().size() + " facts");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            facts.put(kind.facts().get(i), values[i]);
        }
        return facts;
    }

    static byte[] encode(StepKind kind, Actor actor, Map<String, String> facts) {
        List<CborItem> values = new ArrayList<>();
        kind.facts().forEach(name -> values.add(CborItem.of(facts.getOrDefault(name, ""))));
        return Content.encode(
                CborItem.of(kind.code()),
                CborItem.of(actor.user()),
                CborItem.of(actor.person()),
                new CborItem.Array(values));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode} writes */
    static Step parse(Statement statement) {
        return Content.read(statement.content(), FIELDS, "step of a review", content -> {
            StepKind kind = StepKind.ofCode(content.text(1)).orElseThrow();
            return new Step(
                    kind,
                    new Actor(content.text(2), content.text(3)),
                    facts(kind, filled(kind, content.texts(4))),
                    statement.at(),
                    statement.ledgerIndex());
        });
    }

    /** Facts were added to kinds at their end: a step of before does not state them. */
    private static String[] filled(StepKind kind, List<String> values) {
        List<String> filled = new ArrayList<>(values);
        while (filled.size() < kind.facts().size()) {
            filled.add("");
        }
        return filled.toArray(new String[0]);
    }

    /** The day on which it was taken, in Asia/Shanghai. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** What it states under a name; empty when nothing. */
    public Optional<String> stated(String name) {
        return Optional.ofNullable(facts.get(name)).filter(text -> !text.isEmpty());
    }

    /** The text under a name. @throws IllegalArgumentException when there is none */
    public String text(String name) {
        return stated(name).orElseThrow(() -> new IllegalArgumentException(kind + " does not state " + name));
    }

    /** The day under a name. */
    public LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    /** The whole number under a name. */
    public int number(String name) {
        return Integer.parseInt(text(name));
    }
}
