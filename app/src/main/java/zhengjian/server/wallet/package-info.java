/** The parts that serve wallets, wired to an open register. Nothing of it is loaded before somebody asks for it. */
@NullMarked
package zhengjian.server.wallet;

import org.jspecify.annotations.NullMarked;
