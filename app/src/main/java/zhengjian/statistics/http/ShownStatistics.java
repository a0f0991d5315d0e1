package zhengjian.statistics.http;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import zhengjian.statistics.Dimension;
import zhengjian.statistics.Label;
import zhengjian.statistics.PublicCounts;
import zhengjian.web.body.JsonTime;

/** The public's counts as JSON and as rows of a spreadsheet. */
final class ShownStatistics {
    private static final String KEPT_BACK = "未公布";

    private final PublicCounts counts;
    private final OffsetDateTime asOf;

    ShownStatistics(PublicCounts counts, OffsetDateTime asOf) {
        this.counts = counts;
        this.asOf = asOf;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("asOf", JsonTime.of(asOf.toInstant()));
        json.put("keptBackBelow", PublicCounts.LEAST);
        counts.certificates().ifPresent(total -> json.put("certificates", total));
        List<Map<String, Object>> tables = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Map<String, Object> table = new LinkedHashMap<>();
            table.put("by", dimension.code());
            table.put("chinese", dimension.chinese());
            SortedMap<Label, OptionalLong> cells = counts.table(dimension);
            table.put("whole", counts.isShown(dimension));
            table.put(
                    "cells",
                    cells.entrySet().stream()
                            .map(one -> cell(one.getKey(), one.getValue()))
                            .toList());
            tables.add(table);
        }
        json.put("tables", tables);
        List<Map<String, Object>> checks = new ArrayList<>();
        counts.checks().forEach((day, count) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("day", day.toString());
            count.ifPresent(number -> one.put("count", number));
            checks.add(one);
        });
        json.put("checks", checks);
        return json;
    }

    private static Map<String, Object> cell(Label label, OptionalLong count) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("code", label.code());
        cell.put("chinese", label.chinese());
        count.ifPresent(number -> cell.put("count", number));
        return cell;
    }

    /** Header first. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("统计项", "代码", "名称", "数量"));
        for (Dimension dimension : Dimension.values()) {
            counts.table(dimension)
                    .forEach((label, count) ->
                            rows.add(List.of(dimension.chinese(), label.code(), label.chinese(), number(count))));
        }
        for (Map.Entry<LocalDate, OptionalLong> day : counts.checks().entrySet()) {
            String text = day.getKey().toString();
            rows.add(List.of("每日核验", text, text, number(day.getValue())));
        }
        return rows;
    }

    private static String number(OptionalLong count) {
        return count.isPresent() ? Long.toString(count.getAsLong()) : KEPT_BACK;
    }
}
