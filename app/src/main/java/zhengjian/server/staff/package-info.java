/** The authority's side wired, the commands for its accounts, and the accounts of the demonstration. */
@NullMarked
package zhengjian.server.staff;

import org.jspecify.annotations.NullMarked;
