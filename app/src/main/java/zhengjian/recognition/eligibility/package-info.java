/**
 * What may somebody apply for next, from when, and why not. Pure functions: every year counted is shown, every answer names
 * its rule, and a fact that was not stated leaves the question open or becomes a limit.
 */
@NullMarked
package zhengjian.recognition.eligibility;

import org.jspecify.annotations.NullMarked;
