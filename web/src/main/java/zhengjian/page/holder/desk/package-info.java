/** What staff see of holders' objections and requests. */
@NullMarked
package zhengjian.page.holder.desk;

import org.jspecify.annotations.NullMarked;
