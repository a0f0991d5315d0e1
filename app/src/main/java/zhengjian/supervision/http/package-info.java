/** Asking for changes of certificates as JSON. */
@NullMarked
package zhengjian.supervision.http;

import org.jspecify.annotations.NullMarked;
