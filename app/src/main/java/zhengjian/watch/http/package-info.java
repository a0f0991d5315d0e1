/**
 * Watches over HTTP, for employers' programs.
 *
 * <p>Guarantees: whose a watch is, its key says; nobody hears of another one's.
 */
@NullMarked
package zhengjian.watch.http;

import org.jspecify.annotations.NullMarked;
