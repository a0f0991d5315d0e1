/**
 * 批次: the certificates of a review as one batch. A second person confirms by typing how many there are; they are signed
 * by a job, kept from the public for a while in which the batch can be undone, and published in one transaction. Every step
 * is sealed, is the record of a ledger entry, and names who took it.
 */
@NullMarked
package zhengjian.batch;

import org.jspecify.annotations.NullMarked;
