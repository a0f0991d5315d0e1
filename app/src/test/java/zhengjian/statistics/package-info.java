/** Tests of {@code zhengjian.statistics}. */
@NullMarked
package zhengjian.statistics;

import org.jspecify.annotations.NullMarked;
