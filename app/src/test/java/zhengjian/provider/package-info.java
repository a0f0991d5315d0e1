@NullMarked
package zhengjian.provider;

import org.jspecify.annotations.NullMarked;
