/**
 * The keys of a register: the ring file that lists them, the commands that change it, their entries in the ledger.
 *
 * <p>Guarantees: the ring file is read strictly and replaced atomically; a key is used for one thing only; a key never
 * comes back once it is retired or compromised; passwords come from files or the terminal, never from a command line.
 */
@NullMarked
package zhengjian.server.keys;

import org.jspecify.annotations.NullMarked;
