/**
 * 评审：one review from its meeting to its certificates, as a row of steps. Each step is sealed, is the record of a ledger
 * entry, and names who took it; where a review stands, what comes next and until when follows from the steps alone. A step
 * that the procedure does not allow is refused with the rule and its source.
 */
@NullMarked
package zhengjian.review;

import org.jspecify.annotations.NullMarked;
