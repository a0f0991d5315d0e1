/**
 * The holder's area as pages, and the page behind a share code. No script is needed for anything.
 *
 * <p>Guarantees: as {@link zhengjian.holder.http}; forms are taken from pages of the same session alone.
 */
@NullMarked
package zhengjian.holder.pages;

import org.jspecify.annotations.NullMarked;
