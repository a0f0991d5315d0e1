/** Tests of {@code zhengjian.roster.check}. */
@NullMarked
package zhengjian.roster.check;

import org.jspecify.annotations.NullMarked;
