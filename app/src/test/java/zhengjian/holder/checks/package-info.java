/** Tests of what holders do. */
@NullMarked
package zhengjian.holder.checks;

import org.jspecify.annotations.NullMarked;
