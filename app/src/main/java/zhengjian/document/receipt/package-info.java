/**
 * A receipt of a check as PDF: one page that people read, with the evidence for machines attached.
 *
 * <p>Guarantees: PDF/A-3a and PDF/UA-1, signed like the certificates, without a time stamp (the ledger dates it); a text that
 * no font draws is written as its code points, never as an empty box.
 */
@NullMarked
package zhengjian.document.receipt;

import org.jspecify.annotations.NullMarked;
