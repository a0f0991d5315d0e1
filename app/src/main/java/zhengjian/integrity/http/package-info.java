/** The integrity record for the authority's people, as pages and as JSON. Nothing of it is public. */
@NullMarked
package zhengjian.integrity.http;

import org.jspecify.annotations.NullMarked;
