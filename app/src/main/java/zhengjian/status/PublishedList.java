package zhengjian.status;

import java.time.Instant;
import zhengjian.signing.Bytes;

/**
 * A list as it is published.
 *
 * @param issuedAt when it was signed
 * @param expiresAt from then on it is stale
 * @param cwt for checkers
 * @param jwt the same for wallets
 */
public record PublishedList(int list, Instant issuedAt, Instant expiresAt, Bytes cwt, String jwt) {}
