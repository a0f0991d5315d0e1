package zhengjian.statistics.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Supplier;
import zhengjian.page.oversight.PublicationsPage;
import zhengjian.statistics.PublicCounts;
import zhengjian.statistics.Published;
import zhengjian.statistics.Statistics;
import zhengjian.web.Pages;
import zhengjian.web.body.JsonTime;

/** 公布文件: the documents by which certificates were issued, by year and committee, for everybody. */
public final class PublicationEndpoints {
    private final Statistics statistics;
    private final Supplier<Map<Published, PublicationsPage.Notice>> notices;
    private final Pages pages;

    /** @param notices when the results were on public notice, where that was here */
    public PublicationEndpoints(
            Statistics statistics, Supplier<Map<Published, PublicationsPage.Notice>> notices, Pages pages) {
        this.statistics = statistics;
        this.notices = notices;
        this.pages = pages;
    }

    /** {@code GET /publications}. */
    public void page(Context context) {
        PublicCounts counts = StatisticsEndpoints.counts(statistics);
        Map<Integer, List<PublicationsPage.Line>> years = new LinkedHashMap<>();
        lines(counts.publications())
                .forEach(line -> years.computeIfAbsent(line.publishedOn().getYear(), any -> new ArrayList<>())
                        .add(line));
        pages.show(
                context,
                new PublicationsPage(
                        StatisticsEndpoints.asOf(counts),
                        years.entrySet().stream()
                                .map(year -> new PublicationsPage.Year(year.getKey(), year.getValue()))
                                .toList()));
    }

    private List<PublicationsPage.Line> lines(SortedMap<Published, OptionalLong> publications) {
        Map<Published, PublicationsPage.Notice> known = notices.get();
        return publications.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue(), Optional.ofNullable(known.get(one.getKey()))))
                .toList();
    }

    private static PublicationsPage.Line line(
            Published one, OptionalLong certificates, Optional<PublicationsPage.Notice> notice) {
        return new PublicationsPage.Line(
                one.publication().documentNumber(),
                one.publication().title(),
                one.publication().publishedOn(),
                one.publication().authority(),
                one.committee(),
                certificates,
                notice);
    }

    /** {@code GET /api/v1/publications}. */
    public void json(Context context) {
        PublicCounts counts = StatisticsEndpoints.counts(statistics);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("asOf", JsonTime.of(StatisticsEndpoints.asOf(counts).toInstant()));
        json.put("keptBackBelow", PublicCounts.LEAST);
        json.put(
                "publications",
                lines(counts.publications()).stream()
                        .map(PublicationEndpoints::json)
                        .toList());
        context.json(json);
    }

    private static Map<String, Object> json(PublicationsPage.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("documentNumber", line.documentNumber());
        json.put("title", line.title());
        json.put("publishedOn", line.publishedOn().toString());
        json.put("authority", line.authority());
        json.put("committee", line.committee());
        line.certificates().ifPresent(number -> json.put("certificates", number));
        line.notice().ifPresent(notice -> {
            Map<String, Object> on = new LinkedHashMap<>();
            on.put("notice", notice.id());
            on.put("firstDay", notice.firstDay().toString());
            on.put("lastDay", notice.lastDay().toString());
            if (!notice.ownSite().isEmpty()) {
                on.put("ownSite", notice.ownSite());
            }
            json.put("notice", on);
        });
        return json;
    }
}
