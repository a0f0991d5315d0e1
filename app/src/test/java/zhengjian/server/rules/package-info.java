/** Tests of the package of the same name. */
@NullMarked
package zhengjian.server.rules;

import org.jspecify.annotations.NullMarked;
