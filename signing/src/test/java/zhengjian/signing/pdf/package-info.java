@NullMarked
package zhengjian.signing.pdf;

import org.jspecify.annotations.NullMarked;
