/** The subcommands of {@code ledger}: they only read, so they also run while a server is writing. */
@NullMarked
package zhengjian.server.ledger;

import org.jspecify.annotations.NullMarked;
