/**
 * Deterministic CBOR (RFC 8949 §4.2.1) and COSE_Sign1 and COSE_Sign (RFC 9052) read strictly: what has two encodings is accepted in one,
 * what is not known is refused, and nothing is allocated before its size is checked. Only the declared exceptions escape.
 */
@NullMarked
package zhengjian.signing.cose;

import org.jspecify.annotations.NullMarked;
