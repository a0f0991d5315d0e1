/** Results as files that no spreadsheet program takes for formulas. */
@NullMarked
package zhengjian.roster.result;

import org.jspecify.annotations.NullMarked;
