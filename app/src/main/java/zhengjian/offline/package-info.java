/**
 * Checking without us: QR codes, photos of them and receipts, against a copy of the trust files and status lists, without a
 * network and without the register (docs/formats/offline.md).
 *
 * <p>Guarantees: pure, the time is passed in; nothing that comes in from outside throws; what cannot be decided is never valid, and neither is what is too old.
 */
@NullMarked
package zhengjian.offline;

import org.jspecify.annotations.NullMarked;
