/** Pages on which committees' offices and the authority walk a review from the meeting to the certificates. */
@NullMarked
package zhengjian.page.review;

import org.jspecify.annotations.NullMarked;
