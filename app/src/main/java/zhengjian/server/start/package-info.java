/**
 * What of the start need not wait for the rest of it.
 *
 * <p>Guarantees: parts begun at once are complete before anybody sees them; a failure in one of them stops the start.
 */
@NullMarked
package zhengjian.server.start;

import org.jspecify.annotations.NullMarked;
