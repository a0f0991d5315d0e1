/**
 * 程序：the rules that every road from a review to a certificate follows, each with its source, and what is said when one is
 * broken. Values only; who keeps which rule is known to those who keep it.
 */
@NullMarked
package zhengjian.procedure;

import org.jspecify.annotations.NullMarked;
