package zhengjian.staff;

import java.time.Instant;

/**
 * Somebody who is signed in.
 *
 * @param account as it was when the session was last used
 * @param until when it ends, whatever happens
 */
public record Session(Account account, Instant since, Instant until) {}
