/** Answers whose bytes are all there, on their way to the connection. */
@NullMarked
package zhengjian.web.body;

import org.jspecify.annotations.NullMarked;
