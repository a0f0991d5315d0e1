/** Reviews by HTTP: the office's and the authority's side, and the public notice. */
@NullMarked
package zhengjian.review.http;

import org.jspecify.annotations.NullMarked;
