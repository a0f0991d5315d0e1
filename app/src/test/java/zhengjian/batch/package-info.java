/** Tests of {@code zhengjian.batch}. */
@NullMarked
package zhengjian.batch;

import org.jspecify.annotations.NullMarked;
