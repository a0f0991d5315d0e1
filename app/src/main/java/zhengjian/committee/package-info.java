/**
 * 评委会: review committees and what they are authorised for. An authorisation is granted, changed, stopped and withdrawn by
 * two people of the authority, each step an entry of the ledger; what a committee may not review is said with the rule.
 */
@NullMarked
package zhengjian.committee;

import org.jspecify.annotations.NullMarked;
