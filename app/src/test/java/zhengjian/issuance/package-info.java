/** Tests of the import: lists spoiled one cell at a time, files named by their defect, real databases. */
@NullMarked
package zhengjian.issuance;

import org.jspecify.annotations.NullMarked;
