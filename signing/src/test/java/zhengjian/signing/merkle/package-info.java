/** Tests of the tree against published roots, an independent recursion, and a folder of bad notes. */
@NullMarked
package zhengjian.signing.merkle;

import org.jspecify.annotations.NullMarked;
