/**
 * 钱包: certificates as credentials for phone wallets and foreign verifiers (docs/formats/wallet-credentials.md), and the
 * public keys by which those are checked.
 *
 * <p>Guarantees: nothing is signed for a certificate that is not valid; every credential names its place in the status
 * list; the number of an identity document is in none of them.
 */
@NullMarked
package zhengjian.wallet;

import org.jspecify.annotations.NullMarked;
