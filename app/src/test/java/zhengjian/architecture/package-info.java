/** Holds the code to what {@code docs/architecture.md} says of it. */
@NullMarked
package zhengjian.architecture;

import org.jspecify.annotations.NullMarked;
