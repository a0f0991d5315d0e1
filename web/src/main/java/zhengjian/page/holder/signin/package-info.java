/** The two pages by which a holder signs in. */
@NullMarked
package zhengjian.page.holder.signin;

import org.jspecify.annotations.NullMarked;
