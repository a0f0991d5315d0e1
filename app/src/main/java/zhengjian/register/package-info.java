/**
 * The certificates that were issued, and what became of them.
 *
 * <p>Guarantees: a certificate is entered together with its ledger entry or not at all; what is read has been compared
 * with the ledger, so a damaged or edited row is an error and never a certificate; the status is current on every read;
 * personal data is sealed at rest.
 */
@NullMarked
package zhengjian.register;

import org.jspecify.annotations.NullMarked;
