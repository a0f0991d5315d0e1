/**
 * Reference data, each row dated: divisions, titles, working days, pilot counties. Every table is read once, never changes
 * afterwards, and says so when it has no data for a question instead of guessing.
 */
@NullMarked
package zhengjian.catalogue;

import org.jspecify.annotations.NullMarked;
