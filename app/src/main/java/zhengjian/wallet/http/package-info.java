/** HTTP for wallets: names and keys, metadata, token, nonce and credential endpoint, offers and the page that shows one. */
@NullMarked
package zhengjian.wallet.http;

import org.jspecify.annotations.NullMarked;
