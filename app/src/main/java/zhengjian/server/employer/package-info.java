/** The employers' side wired, the commands for their accounts and keys, and the employers of the demonstration. */
@NullMarked
package zhengjian.server.employer;

import org.jspecify.annotations.NullMarked;
