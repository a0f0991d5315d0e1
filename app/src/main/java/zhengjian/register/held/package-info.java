/** The rows of batches that are kept from the public. */
@NullMarked
package zhengjian.register.held;

import org.jspecify.annotations.NullMarked;
