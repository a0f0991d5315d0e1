/**
 * The face of a certificate: what stands where on the page.
 *
 * <p>Guarantees: every field of the record is drawn, no text leaves its box whatever its length, the QR code has whole
 * printer dots a module, and a certificate that holds in one place only says so in a plate, the sentence and the title.
 */
@NullMarked
package zhengjian.document.face;

import org.jspecify.annotations.NullMarked;
