/**
 * Signing in by the identity provider of the authority's directory.
 *
 * <p>Guarantees: nobody gets in whose account was not connected with that identity beforehand, is open, and bears the name that
 * the directory says now; no account is ever made here. Without a second factor at the provider, ours is asked for.
 */
@NullMarked
package zhengjian.staff.directory;

import org.jspecify.annotations.NullMarked;
