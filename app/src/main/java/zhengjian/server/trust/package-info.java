/**
 * The commands around trust files: the ceremony of the root, the list of issuers, publishing and fetching. Each says in words
 * what it is about to sign or has taken over.
 */
@NullMarked
package zhengjian.server.trust;

import org.jspecify.annotations.NullMarked;
