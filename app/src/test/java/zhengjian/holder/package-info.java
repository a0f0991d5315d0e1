/** Tests of what holders do. */
@NullMarked
package zhengjian.holder;

import org.jspecify.annotations.NullMarked;
