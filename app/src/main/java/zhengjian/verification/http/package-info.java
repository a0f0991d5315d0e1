/**
 * Checks and receipts over HTTP, as pages and as JSON, by one code path.
 *
 * <p>Guarantees: malformed input ends here as a problem with a pointer; every recorded check is durable before its answer
 * is sent; an answer that nothing was found takes the same time whatever the reason; no address, header or log line made
 * here holds a name, an ID number or a token.
 */
@NullMarked
package zhengjian.verification.http;

import org.jspecify.annotations.NullMarked;
