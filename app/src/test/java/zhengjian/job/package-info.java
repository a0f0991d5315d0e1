/** Tests of {@code zhengjian.job}. */
@NullMarked
package zhengjian.job;

import org.jspecify.annotations.NullMarked;
