/**
 * Reading an uploaded file: what it is, and the QR code in a photo.
 *
 * <p>Guarantees: the kind of a file is decided by its first bytes, never by its name; size and number of pixels are bounded
 * before anything is decoded; nothing uploaded is stored or shown again.
 */
@NullMarked
package zhengjian.verification.upload;

import org.jspecify.annotations.NullMarked;
