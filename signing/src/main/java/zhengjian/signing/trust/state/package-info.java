/**
 * What a checker trusts, and how it takes over newer files: the rules of a client of The Update Framework for our three
 * files. Pure: the time is passed in, nothing is fetched, and a refused update leaves the trusted state as it was.
 */
@NullMarked
package zhengjian.signing.trust.state;

import org.jspecify.annotations.NullMarked;
