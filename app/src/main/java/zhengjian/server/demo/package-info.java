/**
 * The demonstration: a directory with everything in it, invented people, and an index for programs.
 *
 * <p>Guarantees: certificates are made by the same import and the same status changes as real ones; no authority, seal or
 * person in it is real; the example keys are used by nobody else; it listens on the loopback address alone.
 */
@NullMarked
package zhengjian.server.demo;

import org.jspecify.annotations.NullMarked;
