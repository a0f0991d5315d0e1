package zhengjian.job;

import java.time.Instant;

/**
 * A job as it stands.
 *
 * @param kind the word of its {@link JobKind}
 * @param subject what the kind finds its work by; nothing personal
 * @param total units
 * @param done units that were tried, from the first one on
 * @param failed those of them that failed
 * @param reason why it stopped, Chinese then English; empty unless it did
 * @param notBefore nothing of it is done earlier
 * @param changedAt when something was done of it last, or its state changed
 */
public record Job(
        JobId id,
        String kind,
        String subject,
        long total,
        long done,
        long failed,
        JobState state,
        String reason,
        Instant notBefore,
        Instant begunAt,
        Instant changedAt) {}
