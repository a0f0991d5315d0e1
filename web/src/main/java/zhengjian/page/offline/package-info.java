/** What the page that checks without a network shows when it comes from the server; the rest happens in the browser. */
@NullMarked
package zhengjian.page.offline;

import org.jspecify.annotations.NullMarked;
