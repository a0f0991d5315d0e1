/** Pages of the authority's own people. */
@NullMarked
package zhengjian.page.staff;

import org.jspecify.annotations.NullMarked;
