/**
 * The only place that knows everything: entrance, configuration, wiring, route table, health and metrics.
 *
 * <p>Guarantees: one data directory has one writing process; nothing else in the program reads the clock; what is
 * opened is closed in the opposite order.
 */
@NullMarked
package zhengjian.server;

import org.jspecify.annotations.NullMarked;
