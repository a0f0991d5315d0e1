/**
 * Watches, wired to an open register.
 *
 * <p>Guarantees: webhooks go out by the guarded connection alone.
 */
@NullMarked
package zhengjian.server.watch;

import org.jspecify.annotations.NullMarked;
