/**
 * The arithmetic of each algorithm over Bouncy Castle's lightweight classes; for {@link zhengjian.signing.key.Algorithm}
 * alone. Stateless; the signers made here belong to one thread.
 */
@NullMarked
package zhengjian.signing.key.scheme;

import org.jspecify.annotations.NullMarked;
