@NullMarked
package zhengjian.signing.witness;

import org.jspecify.annotations.NullMarked;
