/**
 * The HTTP server under the routes: Jetty and Javalin, set up so that many, slow or malformed clients cannot take it down.
 *
 * <p>Guarantees: requests at once, connections, header and body sizes and every wait are bounded; what is over a bound is
 * refused early with 503, 431, 413 or 408; a stop lets requests under way finish.
 */
@NullMarked
package zhengjian.server.http;

import org.jspecify.annotations.NullMarked;
