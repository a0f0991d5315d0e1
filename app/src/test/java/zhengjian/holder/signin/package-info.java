/** Tests of what holders do. */
@NullMarked
package zhengjian.holder.signin;

import org.jspecify.annotations.NullMarked;
