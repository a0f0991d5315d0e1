/**
 * 异议和更正: what a holder asks the authority to look at, and what became of it. Every step is an entry of the ledger that names
 * nobody. Staff settle them; what changes a certificate goes its own way, by two people.
 */
@NullMarked
package zhengjian.holder.claim;

import org.jspecify.annotations.NullMarked;
