/** Tests of what holders do. */
@NullMarked
package zhengjian.holder.share;

import org.jspecify.annotations.NullMarked;
