/**
 * Trust files on disk and in force: read from a directory, never believed without its pinned root, replaced as a whole. Told
 * the time by whoever asks.
 */
@NullMarked
package zhengjian.trust;

import org.jspecify.annotations.NullMarked;
