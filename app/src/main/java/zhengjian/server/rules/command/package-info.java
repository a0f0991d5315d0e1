/** The commands about rules: check, compare, sign, adopt. */
@NullMarked
package zhengjian.server.rules.command;

import org.jspecify.annotations.NullMarked;
