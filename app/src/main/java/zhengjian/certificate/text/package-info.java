/** What every text on a certificate obeys, and how words of a closed vocabulary are found. Messages are safe to show. */
@NullMarked
package zhengjian.certificate.text;

import org.jspecify.annotations.NullMarked;
