/**
 * What a page shows, as plain values of JDK types, and the templates that draw it.
 *
 * <p>A record here holds facts, never sentences: wording, colour and icon follow from it in the templates and the two text
 * files, so that both languages say the same. What a bad verdict must not show is dropped by the record's constructor, not
 * by the template. Nothing here knows HTTP, the register or the clock.
 */
@NullMarked
package zhengjian.page;

import org.jspecify.annotations.NullMarked;
