/**
 * The databases as they are opened: SQLite or PostgreSQL, migrated, with one process that writes.
 *
 * <p>Guarantees: what is committed survives a power cut; a second writer on the same data directory is refused with a
 * sentence; the same statements run on both engines.
 */
@NullMarked
package zhengjian.server.store;

import org.jspecify.annotations.NullMarked;
