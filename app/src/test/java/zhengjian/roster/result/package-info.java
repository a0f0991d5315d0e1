/** Tests of {@code zhengjian.roster.result}. */
@NullMarked
package zhengjian.roster.result;

import org.jspecify.annotations.NullMarked;
