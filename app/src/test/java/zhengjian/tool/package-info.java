/** Programs of the machine that serve tests as independent judges. */
@NullMarked
package zhengjian.tool;

import org.jspecify.annotations.NullMarked;
