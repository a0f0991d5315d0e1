/**
 * Brings newer trust files from another server: only hosts that somebody named, only addresses that are public, no redirects,
 * bounded bytes, at most three requests.
 */
@NullMarked
package zhengjian.trust.fetch;

import org.jspecify.annotations.NullMarked;
