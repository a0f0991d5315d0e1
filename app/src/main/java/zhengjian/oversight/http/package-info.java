/** The record of who did what as pages and as a table for spreadsheet programs. */
@NullMarked
package zhengjian.oversight.http;

import org.jspecify.annotations.NullMarked;
