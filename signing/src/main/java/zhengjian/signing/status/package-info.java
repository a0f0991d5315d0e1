/**
 * Status lists (IETF Token Status List): what became of the certificates whose tokens name a place in a list. A list holds
 * no personal data and can be kept for checking without a network. Read strictly and within bounds; nothing here reads a
 * clock, so whoever asks says what time it is.
 */
@NullMarked
package zhengjian.signing.status;

import org.jspecify.annotations.NullMarked;
