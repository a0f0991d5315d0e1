/** Tests of key rings and example keys. */
@NullMarked
package zhengjian.server.keys;

import org.jspecify.annotations.NullMarked;
