/**
 * 作业: work that outlives a request, in units counted from 0. Guarantees: what a unit changes and that it was done are one
 * transaction, so that no unit is done twice and none is left out, whatever is cut off and whenever; a job that was under
 * way goes on after a restart. A job's rows hold nothing personal and are removed {@link Jobs#KEPT} after its end.
 */
@NullMarked
package zhengjian.job;

import org.jspecify.annotations.NullMarked;
