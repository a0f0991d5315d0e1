/** Tests of {@code zhengjian.review}. */
@NullMarked
package zhengjian.review;

import org.jspecify.annotations.NullMarked;
