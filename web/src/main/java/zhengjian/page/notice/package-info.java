/** Pages of the public notices: which ones run, who is on one, and the form for reporting something. */
@NullMarked
package zhengjian.page.notice;

import org.jspecify.annotations.NullMarked;
