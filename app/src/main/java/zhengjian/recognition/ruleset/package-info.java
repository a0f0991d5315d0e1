/**
 * A set of rules as what can be signed, hashed and compared: the content of its files, not their layout. One set has one
 * encoding and one hash; nothing here knows what a rule means.
 */
@NullMarked
package zhengjian.recognition.ruleset;

import org.jspecify.annotations.NullMarked;
