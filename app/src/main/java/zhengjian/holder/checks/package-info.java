/**
 * 查验记录: what a holder learns about checks of the own certificates: when, how, for which place and purpose, with what result.
 * What was never recorded, such as a client's address, cannot be told.
 */
@NullMarked
package zhengjian.holder.checks;

import org.jspecify.annotations.NullMarked;
