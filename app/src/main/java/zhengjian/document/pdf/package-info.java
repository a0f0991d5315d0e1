/**
 * A drawing as a PDF file of one revision: PDF/A-3a, PDF/UA-1, signed.
 *
 * <p>Guarantees: the same drawing and particulars give the same bytes within one build of the program and of its Java
 * runtime; all that is constant is serialised once, a file appends what is its own and the cross-reference table; no
 * PDF is ever read.
 */
@NullMarked
package zhengjian.document.pdf;

import org.jspecify.annotations.NullMarked;
