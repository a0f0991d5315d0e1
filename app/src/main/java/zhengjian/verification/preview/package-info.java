/** What the public is answered about a certificate as it stands, or as it would stand: for who decides about it. */
@NullMarked
package zhengjian.verification.preview;

import org.jspecify.annotations.NullMarked;
