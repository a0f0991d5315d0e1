/**
 * TrueType fonts: reading, measuring, and copying glyphs into subsets.
 *
 * <p>Guarantees: a code point is either drawn by a glyph with an outline or reported as missing, never replaced by the
 * font's empty box; characters above U+FFFF are ordinary characters; fonts are immutable and shared by all threads.
 */
@NullMarked
package zhengjian.document.font;

import org.jspecify.annotations.NullMarked;
