/**
 * Serves the trust files in force to everybody.
 */
@NullMarked
package zhengjian.trust.http;

import org.jspecify.annotations.NullMarked;
