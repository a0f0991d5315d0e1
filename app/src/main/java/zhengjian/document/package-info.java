/**
 * The certificate as a document: signed PDF and drawing for the page.
 *
 * <p>Guarantees: the same record gives the same bytes; every character of the record is drawn by a real glyph or the
 * document is refused with the character named; the drawing shows exactly the fields of the record.
 */
@NullMarked
package zhengjian.document;

import org.jspecify.annotations.NullMarked;
