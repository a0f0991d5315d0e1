/** Committees and their authorisations as JSON. */
@NullMarked
package zhengjian.committee.http;

import org.jspecify.annotations.NullMarked;
