/**
 * Whom to trust: root, list of issuers and timestamp as signed files of one form each (docs/formats/trust-list.md), read
 * strictly. What a file says is only believed under the rules of {@code zhengjian.signing.trust.state}. Reads no clock.
 */
@NullMarked
package zhengjian.signing.trust;

import org.jspecify.annotations.NullMarked;
