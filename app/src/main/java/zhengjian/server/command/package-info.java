/**
 * The subcommands of {@code zhengjian}, one class each; {@link zhengjian.server.Main} lists them.
 *
 * <p>Guarantees: exit codes are those of {@link zhengjian.server.command.ExitCode}; a refusal is one sentence in
 * Chinese and English, never a stack trace.
 */
@NullMarked
package zhengjian.server.command;

import org.jspecify.annotations.NullMarked;
