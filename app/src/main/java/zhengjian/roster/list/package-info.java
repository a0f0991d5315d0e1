/** The uploaded file: its columns, a preview, its rows. */
@NullMarked
package zhengjian.roster.list;

import org.jspecify.annotations.NullMarked;
