/** Work that outlives a request, wired to an open register. */
@NullMarked
package zhengjian.server.work;

import org.jspecify.annotations.NullMarked;
