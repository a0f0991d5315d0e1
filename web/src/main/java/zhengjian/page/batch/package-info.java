/** Pages on which certificates of a review are issued as a batch. */
@NullMarked
package zhengjian.page.batch;

import org.jspecify.annotations.NullMarked;
