/**
 * The figures that the project promises, each measured as a ratio inside one run and printed beside its target.
 *
 * <p>Library parts run under JMH; HTTP is loaded from a second process. See {@code README.md} for the one command.
 */
@NullMarked
package zhengjian.benchmark;

import org.jspecify.annotations.NullMarked;
