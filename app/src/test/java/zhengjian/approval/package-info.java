/** Tests of {@code zhengjian.approval}. */
@NullMarked
package zhengjian.approval;

import org.jspecify.annotations.NullMarked;
