/** Who sends a request, by its key; and an employer's keys as JSON. */
@NullMarked
package zhengjian.employer.http;

import org.jspecify.annotations.NullMarked;
