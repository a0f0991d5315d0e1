package zhengjian.statistics.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import zhengjian.page.oversight.Chart;
import zhengjian.page.oversight.StatisticsPage;
import zhengjian.statistics.Dimension;
import zhengjian.statistics.Label;
import zhengjian.statistics.PublicCounts;
import zhengjian.statistics.Statistics;
import zhengjian.web.Pages;
import zhengjian.web.Problems;
import zhengjian.web.body.SafeCsv;

/** How many certificates and checks there are, for everybody. */
public final class StatisticsEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_SHOWN = 30;

    private final Statistics statistics;
    private final Pages pages;

    public StatisticsEndpoints(Statistics statistics, Pages pages) {
        this.statistics = statistics;
        this.pages = pages;
    }

    static PublicCounts counts(Statistics statistics) {
        return statistics.latest().orElseThrow(() -> Problems.busy().exception());
    }

    static OffsetDateTime asOf(PublicCounts counts) {
        return OffsetDateTime.ofInstant(counts.asOf().truncatedTo(ChronoUnit.SECONDS), ZONE);
    }

    private ShownStatistics shown() {
        PublicCounts counts = counts(statistics);
        return new ShownStatistics(counts, asOf(counts));
    }

    /** {@code GET /api/v1/stats}. */
    public void json(Context context) {
        context.json(shown().json());
    }

    /** {@code GET /api/v1/stats.csv}. */
    public void csv(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"statistics.csv\"");
        Pages.sendOnce(context, SafeCsv.of(shown().rows()), "text/csv; charset=utf-8");
    }

    /** {@code GET /stats}. */
    public void page(Context context) {
        PublicCounts counts = counts(statistics);
        List<Chart> charts = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            charts.add(chart(counts, dimension));
        }
        pages.show(context, new StatisticsPage(asOf(counts), counts.certificates(), charts, checks(counts)));
    }

    private static Chart chart(PublicCounts counts, Dimension dimension) {
        List<Map.Entry<Label, OptionalLong>> cells =
                new ArrayList<>(counts.table(dimension).entrySet());
        if (dimension != Dimension.YEAR) {
            cells.sort(Comparator.comparingLong((Map.Entry<Label, OptionalLong> cell) ->
                            cell.getValue().orElse(-1))
                    .reversed());
        }
        return new Chart(
                dimension.code(),
                counts.isShown(dimension),
                cells.stream()
                        .map(cell -> new Chart.Bar(
                                cell.getKey().code(), cell.getKey().chinese(), cell.getValue()))
                        .toList());
    }

    /** The newest days, the newest first. */
    private static Chart checks(PublicCounts counts) {
        List<Map.Entry<LocalDate, OptionalLong>> days =
                new ArrayList<>(counts.checks().entrySet());
        days.sort(Map.Entry.<LocalDate, OptionalLong>comparingByKey().reversed());
        return new Chart(
                "checks",
                true,
                days.stream()
                        .limit(DAYS_SHOWN)
                        .map(day -> new Chart.Bar(
                                day.getKey().toString(), day.getKey().toString(), day.getValue()))
                        .toList());
    }
}
