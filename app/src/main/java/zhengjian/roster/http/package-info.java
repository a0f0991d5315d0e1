/** Checks of lists over HTTP, for the employer alone whose lists they are. */
@NullMarked
package zhengjian.roster.http;

import org.jspecify.annotations.NullMarked;
