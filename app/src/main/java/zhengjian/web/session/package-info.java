/**
 * Pages behind a sign-in, for whatever accounts an area has: sessions by cookie, the guard before every page and form, signing
 * in and out.
 *
 * <p>Guarantees: a session's token is 256 random bits, made at sign-in and never taken from a request; only its hash is kept,
 * in memory. It ends after {@link zhengjian.web.session.PageSessions#IDLE} without a request and after {@link
 * zhengjian.web.session.PageSessions#LONGEST} in any case. No form is looked at unless it came from a page of this site and
 * bears the session's own token.
 */
@NullMarked
package zhengjian.web.session;

import org.jspecify.annotations.NullMarked;
