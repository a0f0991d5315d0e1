/** Lists as CSV, in UTF-8 or GB 18030. The encoding is decided strictly: a byte that does not decode is never replaced. */
@NullMarked
package zhengjian.issuance.csv;

import org.jspecify.annotations.NullMarked;
