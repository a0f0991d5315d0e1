/**
 * The HTTP kit: problems, security headers, limits, pages, assets, the request log. It knows no feature.
 *
 * <p>Guarantees: every answer bears the security headers; no answer and no log line repeats what a visitor sent, above all
 * nothing after {@code /v/} and no query; every error is an RFC 9457 problem (or a page with the same words); nothing
 * absolute is built from the Host header; every size and every table that strangers can fill is bounded.
 */
@NullMarked
package zhengjian.web;

import org.jspecify.annotations.NullMarked;
