/** Requests and their approval as JSON. */
@NullMarked
package zhengjian.approval.http;

import org.jspecify.annotations.NullMarked;
