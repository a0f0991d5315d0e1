/** Where a rule is written, in which words of ours it is told, and from when to when it holds. */
@NullMarked
package zhengjian.recognition.source;

import org.jspecify.annotations.NullMarked;
