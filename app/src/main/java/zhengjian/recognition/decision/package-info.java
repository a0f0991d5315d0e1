/**
 * Does it count here? Pure functions from a question to a decision: the day is part of the question, and the same rules
 * decide it alike for ever. No decision comes without its rule, except that nothing is decided.
 */
@NullMarked
package zhengjian.recognition.decision;

import org.jspecify.annotations.NullMarked;
