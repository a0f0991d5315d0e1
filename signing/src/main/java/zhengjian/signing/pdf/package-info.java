/**
 * The signature of a PDF document: PAdES B-B, or B-T where a time-stamp authority answers.
 *
 * <p>Guarantees: the container has one shape, the same document gives the same container (B-B); a check accepts exactly
 * the files that were produced, byte for byte, and never looks at what a page shows. It knows nothing of HTTP: a
 * time-stamp source is a function from bytes to bytes.
 */
@NullMarked
package zhengjian.signing.pdf;

import org.jspecify.annotations.NullMarked;
