/** Tests of work on all cores. */
@NullMarked
package zhengjian.pipeline;

import org.jspecify.annotations.NullMarked;
