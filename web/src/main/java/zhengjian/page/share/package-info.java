/** What somebody sees who was given a share code. */
@NullMarked
package zhengjian.page.share;

import org.jspecify.annotations.NullMarked;
