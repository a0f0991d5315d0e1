/** Tests of credentials for wallets. */
@NullMarked
package zhengjian.wallet;

import org.jspecify.annotations.NullMarked;
