/** The list of people whose certificates are to be issued: its columns, and the file that it stands in. */
@NullMarked
package zhengjian.issuance.list;

import org.jspecify.annotations.NullMarked;
