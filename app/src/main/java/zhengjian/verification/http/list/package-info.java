/** The receipt of a whole list, for its page and its paper. */
@NullMarked
package zhengjian.verification.http.list;

import org.jspecify.annotations.NullMarked;
