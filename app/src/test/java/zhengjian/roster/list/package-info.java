/** Tests of {@code zhengjian.roster.list}. */
@NullMarked
package zhengjian.roster.list;

import org.jspecify.annotations.NullMarked;
