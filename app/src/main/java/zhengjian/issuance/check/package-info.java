/**
 * Checks a list cell by cell. Every faulty cell becomes a finding with row, column, what was expected and what was found;
 * no finding carries a whole ID number. A row without a finding is a certificate.
 */
@NullMarked
package zhengjian.issuance.check;

import org.jspecify.annotations.NullMarked;
