/**
 * 分享码: what a holder gives somebody so that he may look at one certificate, for so long, so often, and at so much of it.
 *
 * <p>Guarantees: a code has 110 random bits and is stored as its digest alone; what has ended shows nothing from that moment
 * on; looks are counted in the transaction of the check.
 */
@NullMarked
package zhengjian.holder.share;

import org.jspecify.annotations.NullMarked;
