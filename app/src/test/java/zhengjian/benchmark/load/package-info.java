/** HTTP load from a process of its own: a fixed number of kept-alive connections, one request in flight on each. */
@NullMarked
package zhengjian.benchmark.load;

import org.jspecify.annotations.NullMarked;
