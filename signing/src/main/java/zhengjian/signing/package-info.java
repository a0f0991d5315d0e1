/**
 * Signing and checking: bytes in, verdict out. Usable alone by any province. No HTTP, no SQL, no clock of its own, and the
 * only place where Bouncy Castle is used.
 */
@NullMarked
package zhengjian.signing;

import org.jspecify.annotations.NullMarked;
