/** Tests of {@code zhengjian.server.ledger}. */
@NullMarked
package zhengjian.server.ledger;

import org.jspecify.annotations.NullMarked;
