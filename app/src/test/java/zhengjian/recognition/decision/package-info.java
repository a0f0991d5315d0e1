/** Every deciding rule on both sides of each condition, and before, on and after each date. */
@NullMarked
package zhengjian.recognition.decision;

import org.jspecify.annotations.NullMarked;
