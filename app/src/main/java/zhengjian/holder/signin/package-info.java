/**
 * Signing in without an identity provider: name, ID number and certificate number, then a code that is sent to the address
 * registered at the counter.
 *
 * <p>Guarantees: what is answered, and when, does not depend on whether there is such a person, certificate or address; a code
 * is good once, for ten minutes and five tries; neither code nor address reaches a log.
 */
@NullMarked
package zhengjian.holder.signin;

import org.jspecify.annotations.NullMarked;
