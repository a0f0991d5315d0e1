/**
 * 卷宗: what was stated about a subject, in order, for ever. Every statement is sealed, and is the record that one ledger
 * entry commits to; what does not agree with the ledger is not read.
 */
@NullMarked
package zhengjian.dossier;

import org.jspecify.annotations.NullMarked;
