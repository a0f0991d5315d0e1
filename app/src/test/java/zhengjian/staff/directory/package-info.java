/** Tests of signing in by the authority's directory. */
@NullMarked
package zhengjian.staff.directory;

import org.jspecify.annotations.NullMarked;
