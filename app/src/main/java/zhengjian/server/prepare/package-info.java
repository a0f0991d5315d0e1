/**
 * The command {@code prepare}: what one jar and one Java need to start quickly, made once after each upgrade.
 *
 * <p>Guarantees: the argument file is there only when everything that it names is; nothing that it names is needed for more
 * than speed.
 */
@NullMarked
package zhengjian.server.prepare;

import org.jspecify.annotations.NullMarked;
