/** Tests of the published status lists on both databases. */
@NullMarked
package zhengjian.status;

import org.jspecify.annotations.NullMarked;
