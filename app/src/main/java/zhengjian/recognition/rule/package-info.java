/**
 * Rules as values: what a rule looks at, what it decides, how it is cited and when it holds. Immutable, and checked when
 * loaded; the words and figures stand in the rule files, not here.
 */
@NullMarked
package zhengjian.recognition.rule;

import org.jspecify.annotations.NullMarked;
