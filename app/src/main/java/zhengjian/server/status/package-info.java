/** The commands that change a certificate's status: each is an entry of the ledger, with reason and deciding document. */
@NullMarked
package zhengjian.server.status;

import org.jspecify.annotations.NullMarked;
