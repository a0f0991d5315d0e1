/** Pages of signing in through somebody else, or by a key: between the form and the area. */
@NullMarked
package zhengjian.page.signin;

import org.jspecify.annotations.NullMarked;
