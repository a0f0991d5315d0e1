/**
 * The vocabulary: what a certificate is and what its number, title, rank and scope may be. Pure, immutable values that
 * are checked when they are made; whoever holds one may rely on it. Nothing here reads a clock, a file or a database.
 */
@NullMarked
package zhengjian.certificate;

import org.jspecify.annotations.NullMarked;
