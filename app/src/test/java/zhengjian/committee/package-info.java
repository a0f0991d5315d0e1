/** Tests of {@code zhengjian.committee}. */
@NullMarked
package zhengjian.committee;

import org.jspecify.annotations.NullMarked;
