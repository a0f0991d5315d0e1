/** Tests of the ledger on both databases, and of what it does when things fail. */
@NullMarked
package zhengjian.ledger;

import org.jspecify.annotations.NullMarked;
