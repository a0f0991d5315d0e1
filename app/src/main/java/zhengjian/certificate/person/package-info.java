/**
 * People as they stand on certificates: names kept code point for code point, identity documents checked by the rule of
 * their type, and the masks under which both may be shown to the public.
 */
@NullMarked
package zhengjian.certificate.person;

import org.jspecify.annotations.NullMarked;
