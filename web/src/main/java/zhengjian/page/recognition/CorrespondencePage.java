package zhengjian.page.recognition;

import java.time.LocalDate;
import java.util.List;

/** What a skill grade, a qualification or a title corresponds to or leads to, on a day. */
public record CorrespondencePage(Typed typed, List<Typed.Choice> holdings, LocalDate on, List<Section> sections) {
    public CorrespondencePage {
        holdings = List.copyOf(holdings);
        sections = List.copyOf(sections);
    }

    /** @param key {@code qualification}, {@code skill}, {@code title}: what is held */
    public record Section(String key, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One way, from what is held.
     *
     * @param how key of its text: {@code corresponds}, {@code treated-as}, {@code may-apply}, {@code not-decided}
     * @param years full years to wait, 0 for none
     */
    public record Row(Words held, Words to, String how, int years, List<Words> limits, RuleFacts rule) {
        public Row {
            limits = List.copyOf(limits);
        }
    }
}
