/**
 * Recognition and eligibility over HTTP. Bodies are read strictly, every refusal points at the field; a certificate of the
 * register is found only through the same door as every check, so a wrong name is no different from an unknown number.
 */
@NullMarked
package zhengjian.recognition.http;

import org.jspecify.annotations.NullMarked;
