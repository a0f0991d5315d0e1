/**
 * What stands in a certificate's QR code: a {@link zhengjian.signing.credential.Credential} as a signed token of one text.
 * The format is docs/formats/credential-token.md. A token says who signed what; whether it still holds is for the register.
 */
@NullMarked
package zhengjian.signing.credential;

import org.jspecify.annotations.NullMarked;
