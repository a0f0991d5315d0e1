/**
 * The list of those who passed: what each row must fulfil on its road, and what somebody has to look at before it is reported.
 * Everything here is told what it needs; nothing is written.
 */
@NullMarked
package zhengjian.review.list;

import org.jspecify.annotations.NullMarked;
