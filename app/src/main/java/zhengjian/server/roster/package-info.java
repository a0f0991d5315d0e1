/** The commands of an employer: a list checked by a running service, its result and receipt brought home. */
@NullMarked
package zhengjian.server.roster;

import org.jspecify.annotations.NullMarked;
