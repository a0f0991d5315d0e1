/** Batches as pages of the authority: previewed, confirmed, followed, steered. */
@NullMarked
package zhengjian.batch.pages;

import org.jspecify.annotations.NullMarked;
