/** Batches over HTTP, for staff. */
@NullMarked
package zhengjian.batch.http;

import org.jspecify.annotations.NullMarked;
