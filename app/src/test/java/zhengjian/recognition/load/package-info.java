/** Tests of rule files: what is refused, and how. */
@NullMarked
package zhengjian.recognition.load;

import org.jspecify.annotations.NullMarked;
