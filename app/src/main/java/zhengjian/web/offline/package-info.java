/**
 * The page that checks certificates without a network: the page itself, what makes it installable, and the worker that keeps
 * it in the browser.
 *
 * <p>Guarantees: the worker names every file that the page needs by its content, so that a browser holds all of one version or
 * none; nothing here knows a certificate, and nothing comes back from the page.
 */
@NullMarked
package zhengjian.web.offline;

import org.jspecify.annotations.NullMarked;
