/** What employers see: lists that were checked, and keys of their programs. */
@NullMarked
package zhengjian.page.employer;

import org.jspecify.annotations.NullMarked;
