/**
 * 持证人: what people do with their own certificates: sign in, share, watch who checks, object.
 *
 * <p>Guarantees: whoever is signed in reaches the own certificates and nothing of anybody else; signing in tells nobody
 * whether a person exists; what is stored about a person is sealed, and found by a keyed hash alone.
 */
@NullMarked
package zhengjian.holder;

import org.jspecify.annotations.NullMarked;
