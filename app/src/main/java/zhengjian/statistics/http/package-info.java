/** Statistics and publications for everybody: pages, JSON and CSV. */
@NullMarked
package zhengjian.statistics.http;

import org.jspecify.annotations.NullMarked;
