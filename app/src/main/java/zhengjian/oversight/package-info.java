/**
 * 审计: who did what, read from the ledger's own entries. What is shown is complete: every entry is counted, and the root of the
 * tree is derived anew from them and compared with the signed checkpoint.
 */
@NullMarked
package zhengjian.oversight;

import org.jspecify.annotations.NullMarked;
