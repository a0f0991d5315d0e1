/** Tests of {@code zhengjian.administration}. */
@NullMarked
package zhengjian.administration;

import org.jspecify.annotations.NullMarked;
