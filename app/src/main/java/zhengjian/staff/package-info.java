/**
 * 工作人员: accounts of the authority's people, their roles, and how they sign in: always with two factors. Every change
 * of an account is an entry of the ledger. No account exists until somebody makes it, and none has a default password.
 */
@NullMarked
package zhengjian.staff;

import org.jspecify.annotations.NullMarked;
