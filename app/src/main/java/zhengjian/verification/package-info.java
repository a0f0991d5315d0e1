/**
 * Checking a certificate: one verdict function, whatever came in.
 *
 * <p>Guarantees: a verdict is a value, never an exception; a signature alone never makes one valid, the register has to
 * hold the very same bytes; what cannot be decided is never valid; an unknown number and a wrong name get the same answer.
 * The steps are numbered in docs/formats/verification.md.
 */
@NullMarked
package zhengjian.verification;

import org.jspecify.annotations.NullMarked;
