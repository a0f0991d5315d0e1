/**
 * The holder's area as JSON, the look at a share code for anybody, and what staff do for holders.
 *
 * <p>Guarantees: whatever is not the signed-in holder's own is answered as if it did not exist; no personal data stands in an
 * address; every answer is {@code no-store}.
 */
@NullMarked
package zhengjian.holder.http;

import org.jspecify.annotations.NullMarked;
