/** Tests of what one may apply for: every year counted. */
@NullMarked
package zhengjian.recognition.eligibility;

import org.jspecify.annotations.NullMarked;
