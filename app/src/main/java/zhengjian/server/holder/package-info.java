/** The holder's area, wired to an open register. */
@NullMarked
package zhengjian.server.holder;

import org.jspecify.annotations.NullMarked;
