package zhengjian.approval.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhengjian.approval.Act;
import zhengjian.page.staff.ActFacts;

/** How the pages show acts of every kind. */
public final class ActPages {
    private final Map<String, ActPage<?>> pages;

    public ActPages(List<ActPage<?>> pages) {
        this.pages = pages.stream().collect(Collectors.toMap(one -> one.kind().word(), Function.identity()));
    }

    /** In one line. */
    public ActFacts.Heading heading(Act<?> act) {
        ActPage<?> page = pages.get(act.kind().word());
        return page == null ? new ActFacts.Heading("request", List.of(act.kind().word())) : heading(page, act);
    }

    /** The whole of it. */
    public ActFacts facts(Act<?> act, boolean waiting) {
        ActPage<?> page = pages.get(act.kind().word());
        return page == null ? described(act) : facts(page, act, waiting);
    }

    // the word of a kind is in the table once, so what is asked for is of that page's kind
    @SuppressWarnings("unchecked")
    private static <A> ActFacts.Heading heading(ActPage<A> page, Act<?> act) {
        return page.heading((A) act.what());
    }

    @SuppressWarnings("unchecked")
    private static <A> ActFacts facts(ActPage<A> page, Act<?> act, boolean waiting) {
        return page.facts((A) act.what(), waiting);
    }

    private ActFacts described(Act<?> act) {
        return ActFacts.inside(
                heading(act),
                act.describe().entrySet().stream()
                        .map(one -> ActFacts.Row.of(one.getKey(), String.valueOf(one.getValue())))
                        .toList());
    }
}
