/** Tests of the register on both databases. */
@NullMarked
package zhengjian.register;

import org.jspecify.annotations.NullMarked;
