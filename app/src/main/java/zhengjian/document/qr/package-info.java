/**
 * QR codes (ISO/IEC 18004) of our one kind of text: an address, then a token in capitals and digits.
 *
 * <p>Guarantees: the address is a byte segment and the token an alphanumeric one, which no general encoder chooses quickly;
 * error correction is Q or M, never L; the same text gives the same symbol.
 */
@NullMarked
package zhengjian.document.qr;

import org.jspecify.annotations.NullMarked;
