/**
 * 证后监管: what becomes of certificates after they were issued. Each act is asked for by one person and approved by another
 * one; what the public will read is said before anybody approves.
 */
@NullMarked
package zhengjian.supervision;

import org.jspecify.annotations.NullMarked;
