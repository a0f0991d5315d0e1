/** What the integrity record promises. */
@NullMarked
package zhengjian.integrity;

import org.jspecify.annotations.NullMarked;
