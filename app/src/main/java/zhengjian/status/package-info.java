/**
 * Status lists: what became of certificates, published for whoever checks without us (docs/formats/status-list.md).
 *
 * <p>Guarantees: a list says of every certificate what the register says, at most a second later; what the register cannot
 * tell is never signed; the time of a list never goes back, over restarts and whatever the clock does.
 */
@NullMarked
package zhengjian.status;

import org.jspecify.annotations.NullMarked;
