/** A sheet as rows of cells, whatever file it came from, and the bounds that every reader of uploaded files keeps. */
@NullMarked
package zhengjian.issuance.sheet;

import org.jspecify.annotations.NullMarked;
