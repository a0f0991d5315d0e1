package zhengjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.page.Language;

/**
 * Every page in every state and both languages, in a real browser that visits each once. With {@code -Dpictures=true}
 * (in {@code argLine}) a picture of each goes to {@code target/pictures}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryPageInBrowserTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int NARROWEST = 320;
    private static final int PHONE = 375;
    private static final int DESK = 1280;
    private static final List<String> SERVED =
            List.of("/", "/scan", "/offline", "/help", "/privacy", "/accessibility", "/sitemap");
    private static final List<String> KNOWN = List.of(
            "https://",
            "openid-credential-offer://?",
            "/v/",
            "/c/",
            "/receipt/",
            "/ledger",
            "/mutual",
            "/notices",
            "/staff",
            "/committee",
            "/holder",
            "/check",
            "/api/",
            "/checkpoint",
            "/stats",
            "/employer",
            "/publications",
            "/drawing.svg",
            "/sample/");

    private final Map<Language, Walk> walks = new EnumMap<>(Language.class);
    private SampleServer server;
    private Browser browser;

    /** What a walk past every page in one language has seen. */
    private record Walk(
            List<String> faults, Map<String, Integer> cutOff, Map<String, List<?>> links, List<String> complaints) {}

    @BeforeAll
    void start() {
        server = new SampleServer();
        browser = new Browser(List.of());
        browser.bringAxeAlong();
    }

    @AfterAll
    void stop() {
        browser.close();
        server.close();
    }

    private Walk walk(Language language) {
        return walks.computeIfAbsent(language, this::walked);
    }

    private Walk walked(Language language) {
        Walk walk = new Walk(new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        for (String name : SamplePages.all().keySet()) {
            browser.driver.get(server.base() + language.address("/sample/" + name));
            see(name, language, walk);
        }
        walk.complaints.addAll(browser.complaints());
        return walk;
    }

    /**
     * Another width changes neither what a page consists of nor what its parts are called. So where the same parts are
     * shown as on the phone, only what depends on the layout is asked again.
     */
    private void see(String name, Language language, Walk walk) {
        walk.links.put(name, links());
        browser.width(NARROWEST);
        walk.cutOff.put(name, browser.sideways());
        browser.width(PHONE);
        String shown = browser.shown();
        fault(name, PHONE, browser.violations(), walk);
        keep(language, PHONE, name);
        browser.width(DESK);
        boolean same = browser.shown().equals(shown);
        fault(name, DESK, same ? browser.violationsOfLayout() : browser.violations(), walk);
        keep(language, DESK, name);
    }

    private void fault(String name, int width, List<String> violations, Walk walk) {
        int sideways = browser.sideways();
        if (sideways > 0) {
            walk.faults.add(name + " at " + width + " scrolls sideways by " + sideways);
        }
        violations.forEach(violation -> walk.faults.add(name + " at " + width + ": " + violation));
    }

    private List<?> links() {
        return (List<?>) Objects.requireNonNull(browser.driver.executeScript(
                "return [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))"));
    }

    private void keep(Language language, int width, String name) {
        if (Boolean.getBoolean("pictures")) {
            browser.picture(
                    PICTURES.resolve((language == Language.ENGLISH ? "en" : "zh") + "-" + width + "-" + name + ".png"));
            browser.width(width);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsAccessibleAndNeverScrollsSideways(Language language) {
        assertThat(walk(language).faults).isEmpty();
        assertThat(walk(language).complaints).isEmpty();
        assertThat(walk(language).links).containsOnlyKeys(SamplePages.all().keySet());
    }

    @ParameterizedTest
    @ValueSource(ints = {NARROWEST, PHONE, DESK})
    void whatHangsOverWouldBeSeen(int width) {
        browser.driver.get(server.base() + "/help");
        browser.width(width);
        assertThat(browser.sideways()).isZero();
        browser.driver.executeScript(
                "document.querySelector('footer').style.minWidth = arguments[0] + 'px'", width + 30);
        assertThat(browser.sideways()).isBetween(29, 31);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsCutOffOnTheNarrowestPhone(Language language) {
        assertThat(walk(language).cutOff)
                .hasSameSizeAs(SamplePages.all())
                .allSatisfy((name, sideways) -> assertThat(sideways).as(name).isLessThanOrEqualTo(0));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLinkOfEveryPageLeadsSomewhere(Language language) {
        walk(language)
                .links
                .forEach((name, links) -> assertThat(links).as(name).allSatisfy(link -> {
                    String target =
                            String.valueOf(link).replaceFirst("^/en(?=/|$)", "").replaceFirst("#.*", "");
                    assertThat(target)
                            .matches(it -> it.isEmpty()
                                    || SERVED.contains(it)
                                    || KNOWN.stream().anyMatch(it::startsWith));
                }));
    }
}
