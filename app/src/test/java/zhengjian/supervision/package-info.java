/** Tests of {@code zhengjian.supervision}. */
@NullMarked
package zhengjian.supervision;

import org.jspecify.annotations.NullMarked;
