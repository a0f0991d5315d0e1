/** What is said of one row: its verdict, and what the list itself shows about mistakes. */
@NullMarked
package zhengjian.roster.check;

import org.jspecify.annotations.NullMarked;
