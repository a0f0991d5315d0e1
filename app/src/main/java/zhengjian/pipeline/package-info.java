/** Work cut into blocks, done on all cores at once, its results taken one after the other in the order of the work. */
@NullMarked
package zhengjian.pipeline;

import org.jspecify.annotations.NullMarked;
