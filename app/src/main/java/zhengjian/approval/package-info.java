/**
 * 审批: what one person asks for and another one decides. Request and decision are entries of the ledger; what was asked
 * for happens in the same transaction as its approval, or not at all. What can be asked for is known to the features: each
 * contributes its {@link ActKind}.
 */
@NullMarked
package zhengjian.approval;

import org.jspecify.annotations.NullMarked;
