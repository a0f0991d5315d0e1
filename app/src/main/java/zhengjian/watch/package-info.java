/**
 * Watches: an employer is told when a certificate changes whose holder let it look (docs/formats/watch.md).
 *
 * <p>Guarantees: a watch lasts as long as the holder's share code and not an instant longer; what it tells stands in the ledger and
 * names no person; a webhook is signed, sent to public addresses only, never redirected, and tried again for two days.
 */
@NullMarked
package zhengjian.watch;

import org.jspecify.annotations.NullMarked;
