/** Tests of {@code zhengjian.procedure}. */
@NullMarked
package zhengjian.procedure;

import org.jspecify.annotations.NullMarked;
