/** Oversight wired: the integrity record, statistics, publications, and their routes. */
@NullMarked
package zhengjian.server.oversight;

import org.jspecify.annotations.NullMarked;
