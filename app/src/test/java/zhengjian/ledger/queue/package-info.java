/** Tests of the queue in front of the ledger. */
@NullMarked
package zhengjian.ledger.queue;

import org.jspecify.annotations.NullMarked;
