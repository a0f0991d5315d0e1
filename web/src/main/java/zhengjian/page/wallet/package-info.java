/** What the page shows on which a holder takes a certificate into the wallet of the phone. */
@NullMarked
package zhengjian.page.wallet;

import org.jspecify.annotations.NullMarked;
