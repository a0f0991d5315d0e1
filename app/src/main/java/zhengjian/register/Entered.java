package zhengjian.register;

import zhengjian.ledger.Appended;

/**
 * Certificates that were entered together.
 *
 * @param count how many
 * @param appended their entries: the n-th certificate has the entry {@code appended.firstIndex() + n}
 */
public record Entered(int count, Appended appended) {}
