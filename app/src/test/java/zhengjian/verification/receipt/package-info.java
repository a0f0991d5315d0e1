/** Tests of receipts in the store. */
@NullMarked
package zhengjian.verification.receipt;

import org.jspecify.annotations.NullMarked;
