/** How far a job is, as JSON and as a stream of events. Who may see it is the feature's affair. */
@NullMarked
package zhengjian.job.http;

import org.jspecify.annotations.NullMarked;
