/**
 * 诚信档案: who is entered in the integrity record for what, for how long, and until when a ban keeps the person from new
 * reviews. An entry is made together with a revocation, by the same two people; what is personal is sealed, and the ledger's
 * leaf says only that an entry was made.
 */
@NullMarked
package zhengjian.integrity;

import org.jspecify.annotations.NullMarked;
