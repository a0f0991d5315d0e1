/**
 * Does a certificate count here, and what can one apply for with it? Rules are data; every answer names its rule, where
 * that is written, its limits, and what it does not look at. No rule means that nothing is decided, never a guess.
 */
@NullMarked
package zhengjian.recognition;

import org.jspecify.annotations.NullMarked;
