/** Files that are replaced as a whole. */
@NullMarked
package zhengjian.wholefile;

import org.jspecify.annotations.NullMarked;
