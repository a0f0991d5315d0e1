@NullMarked
package zhengjian.witness;

import org.jspecify.annotations.NullMarked;
