/** Sending a browser to an identity provider and taking it back: one address each, and a cookie that ties the two together. */
@NullMarked
package zhengjian.provider.http;

import org.jspecify.annotations.NullMarked;
