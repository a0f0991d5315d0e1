/**
 * Keys: P-256, Ed25519 and SM2 behind one door. A key has exactly one algorithm, chosen by us and never by a message; every
 * signature is 64 bytes; nothing here reads a clock. Keys and key rings are immutable and may be shared by threads.
 */
@NullMarked
package zhengjian.signing.key;

import org.jspecify.annotations.NullMarked;
