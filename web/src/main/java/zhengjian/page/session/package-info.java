/**
 * What stands around every page behind a sign-in, whoever it is for: who is signed in, the menu, signing out, the hidden
 * fields of every form; and the page for signing in.
 */
@NullMarked
package zhengjian.page.session;

import org.jspecify.annotations.NullMarked;
