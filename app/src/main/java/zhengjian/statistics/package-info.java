/**
 * 统计: how many certificates of which sort there are, how many checks a day, and by which publications certificates were
 * issued. Counted in the background as the ledger grows; numbers so small that they would tell of people are kept back.
 */
@NullMarked
package zhengjian.statistics;

import org.jspecify.annotations.NullMarked;
