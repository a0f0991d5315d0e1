/**
 * The commands {@code keys new|list|retire|compromised}. They change the ring file and nothing else, and only while no
 * server runs on the register; its next opening enters the change in the ledger.
 */
@NullMarked
package zhengjian.server.keys.command;

import org.jspecify.annotations.NullMarked;
