@NullMarked
package zhengjian.trust;

import org.jspecify.annotations.NullMarked;
