/**
 * Documents as this register makes them: settings, key, fonts and time-stamp authority from the configuration.
 *
 * <p>Guarantees: a time-stamp authority that is slow, talkative or down costs at most its time-out once a minute, and no document;
 * a stamp that was given is kept; files appear whole or
 * not at all.
 */
@NullMarked
package zhengjian.server.documents;

import org.jspecify.annotations.NullMarked;
