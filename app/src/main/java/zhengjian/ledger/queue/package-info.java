/** One thread that takes work in groups: the queue in front of the ledger, which knows nothing of what is in it. */
@NullMarked
package zhengjian.ledger.queue;

import org.jspecify.annotations.NullMarked;
