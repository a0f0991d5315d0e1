/** Tests of the databases, and real databases for other tests. */
@NullMarked
package zhengjian.server.store;

import org.jspecify.annotations.NullMarked;
