/**
 * 加注副本: copies of a certificate for one purpose, one recipient and one period, all three printed on it and signed, each with
 * a code of its own that ends with it.
 */
@NullMarked
package zhengjian.holder.copy;

import org.jspecify.annotations.NullMarked;
