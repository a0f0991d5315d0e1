/**
 * 邀约: how a certificate gets into a phone wallet. Staff make an offer for the holder who stands before them; the wallet
 * redeems it with the transaction code and proves its key (OpenID4VCI 1.0, pre-authorised code; docs/formats/wallet-issuance.md).
 *
 * <p>Guarantees: an offer gives one credential at most, to whoever has both its code and the transaction code; five wrong
 * codes end it; offering and issuing are entries of the ledger before anybody hears of them.
 */
@NullMarked
package zhengjian.wallet.offer;

import org.jspecify.annotations.NullMarked;
