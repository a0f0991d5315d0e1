/** Pages of oversight: the integrity record for the authority's people; statistics and publications for everybody. */
@NullMarked
package zhengjian.page.oversight;

import org.jspecify.annotations.NullMarked;
