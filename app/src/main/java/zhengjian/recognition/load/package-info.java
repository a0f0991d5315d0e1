/**
 * From rule files to a rulebook. Strict: an unknown key, a missing word, a gap between cases or two rules that contradict
 * each other is refused with the file and line, or with both rules by name; there is no half-loaded rulebook.
 */
@NullMarked
package zhengjian.recognition.load;

import org.jspecify.annotations.NullMarked;
