/** Tests of {@code zhengjian.staff}. */
@NullMarked
package zhengjian.staff;

import org.jspecify.annotations.NullMarked;
