/**
 * 用人单位: accounts of employers, and the keys of their programs.
 *
 * <p>Guarantees: every change of an account or key is a ledger entry with who made it; a key is shown once and kept as a
 * hash; what an employer is told about keys is about its own.
 */
@NullMarked
package zhengjian.employer;

import org.jspecify.annotations.NullMarked;
