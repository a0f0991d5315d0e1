/**
 * The ledger's tree as a drawing.
 *
 * <p>Guarantees: the parts drawn are those of the real tree (RFC 6962 §2.1), whatever its size.
 */
@NullMarked
package zhengjian.page.ledger;

import org.jspecify.annotations.NullMarked;
