/** Tests of offers to wallets on both databases. */
@NullMarked
package zhengjian.wallet.offer;

import org.jspecify.annotations.NullMarked;
