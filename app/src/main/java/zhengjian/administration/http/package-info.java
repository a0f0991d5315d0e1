/** Accounts as pages. */
@NullMarked
package zhengjian.administration.http;

import org.jspecify.annotations.NullMarked;
