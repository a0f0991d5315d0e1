/**
 * A small model of a drawn page, and its rendering as SVG.
 *
 * <p>Guarantees: lengths are millimetres from the upper left corner of the page, y grows downwards, baselines carry
 * text; a drawing is immutable and says what each part means, so that every rendering keeps the meaning.
 */
@NullMarked
package zhengjian.document.drawing;

import org.jspecify.annotations.NullMarked;
