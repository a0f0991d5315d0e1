package zhengjian.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/**
 * What was counted at one moment; nothing is kept back yet.
 *
 * @param ledgerSize entries that were counted
 * @param took how long it took to go through the register
 * @param checks by day in Asia/Shanghai
 */
record Counts(
        Instant asOf,
        long ledgerSize,
        Duration took,
        long certificates,
        Map<Dimension, SortedMap<Label, Long>> tables,
        SortedMap<Published, Long> publications,
        SortedMap<LocalDate, Long> checks) {}
