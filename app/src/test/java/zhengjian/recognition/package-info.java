/** What the tests of recognition share. */
@NullMarked
package zhengjian.recognition;

import org.jspecify.annotations.NullMarked;
