package zhengjian.recognition.pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import zhengjian.catalogue.Series;
import zhengjian.page.recognition.Offers;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.rule.ApplicationCase;
import zhengjian.recognition.rule.Rulebook;

/** What all pages about recognition share: the rules, the places, the words, and what fields suggest. */
public final class PageGround {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Rulebook rulebook;
    private final Territories territories;
    private final InstantSource clock;
    private final RuleWords words;

    private PageGround(Rulebook rulebook, Territories territories, InstantSource clock) {
        this.rulebook = rulebook;
        this.territories = territories;
        this.clock = clock;
        this.words = new RuleWords(territories.divisions());
    }

    public static PageGround of(Rulebook rulebook, Territories territories, InstantSource clock) {
        return new PageGround(rulebook, territories, clock);
    }

    /** Made when the first page is asked for, so that the start does not wait for it. */
    private final class Lazy {
        private final PlaceSearch places = new PlaceSearch(territories.divisions(), rulebook);
        private final Offers offers = new Offers(
                places.suggestions(),
                territories.titles().allSeries().stream()
                        .map(Series::name)
                        .sorted()
                        .toList(),
                qualifications(),
                named(one -> one.applicant().degrees()),
                named(one -> one.applicant().awards()),
                named(one -> one.applicant().occupations()));
    }

    private volatile @org.jspecify.annotations.Nullable Lazy lazy;

    private Lazy lazy() {
        Lazy made = lazy;
        if (made == null) {
            made = new Lazy();
            lazy = made;
        }
        return made;
    }

    Rulebook rulebook() {
        return rulebook;
    }

    Territories territories() {
        return territories;
    }

    InstantSource clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    RuleWords words() {
        return words;
    }

    PlaceSearch places() {
        return lazy().places;
    }

    Offers offers() {
        return lazy().offers;
    }

    /** Keeps what an address brought along, unread, for the form to show. */
    void remember(PageForm form, String... fields) {
        List.of(fields).forEach(form::text);
    }

    private List<String> qualifications() {
        Stream<String> decided = rulebook.rules().stream()
                .flatMap(rule -> rule.decisions().stream())
                .flatMap(one -> one.when().qualifications().stream());
        Stream<String> listed =
                rulebook.directories().values().stream().flatMap(directory -> directory.entries().keySet().stream());
        return List.copyOf(new TreeSet<>(Stream.concat(decided, listed).toList()));
    }

    private List<String> named(Function<ApplicationCase, Collection<String>> part) {
        return List.copyOf(new TreeSet<>(rulebook.rules().stream()
                .flatMap(rule -> rule.applications().stream())
                .flatMap(one -> part.apply(one).stream())
                .toList()));
    }
}
