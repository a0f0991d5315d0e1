/** Signing in and out as JSON, and who is signed in. */
@NullMarked
package zhengjian.staff.http;

import org.jspecify.annotations.NullMarked;
