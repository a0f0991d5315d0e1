/** 办理评审的各个步骤: the use cases, each with the rules that it keeps. */
@NullMarked
package zhengjian.review.steps;

import org.jspecify.annotations.NullMarked;
