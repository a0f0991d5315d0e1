/** Tests of the keys commands. */
@NullMarked
package zhengjian.server.keys.command;

import org.jspecify.annotations.NullMarked;
