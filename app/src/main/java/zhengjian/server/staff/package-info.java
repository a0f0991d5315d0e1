/** The commands for accounts of staff, and the accounts of the demonstration. */
@NullMarked
package zhengjian.server.staff;

import org.jspecify.annotations.NullMarked;
