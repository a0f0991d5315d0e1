/** A certificate as a picture, for where no document can be opened: the same drawing, in the same fonts. */
@NullMarked
package zhengjian.document.picture;

import org.jspecify.annotations.NullMarked;
