/**
 * 身份提供方: signing in through somebody else who knows the person: OpenID Connect Core 1.0, authorization code with PKCE.
 *
 * <p>Guarantees: whoever is proven came back in the browser that left, with an answer to that one question, and a token that
 * the configured provider signed for us, now, for that question. Whatever is missing, unknown or twice there is a refusal.
 * No address is asked but those that the configured issuer publishes; everything is bounded in time and size. Nothing of a
 * person reaches a log.
 */
@NullMarked
package zhengjian.provider;

import org.jspecify.annotations.NullMarked;
