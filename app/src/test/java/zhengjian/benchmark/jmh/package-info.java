/** Parts of the library under JMH, each beside what it is compared with, in rounds that alternate. */
@NullMarked
package zhengjian.benchmark.jmh;

import org.jspecify.annotations.NullMarked;
