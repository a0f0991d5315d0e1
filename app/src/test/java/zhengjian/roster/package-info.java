/** Tests of {@code zhengjian.roster}. */
@NullMarked
package zhengjian.roster;

import org.jspecify.annotations.NullMarked;
