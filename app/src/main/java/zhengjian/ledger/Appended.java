package zhengjian.ledger;

import java.time.Instant;

/**
 * A change that is durable.
 *
 * @param firstIndex of its entries, the others follow; the size before it when it had none
 * @param size of the tree that {@code checkpointNote} signs; every entry of the change is in it
 * @param at ledger time of the transaction
 * @param checkpointNote the signed checkpoint as published
 */
public record Appended(long firstIndex, long size, Instant at, String checkpointNote) {}
