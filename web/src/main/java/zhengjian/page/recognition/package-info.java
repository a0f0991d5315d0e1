/** What the pages about recognition show: words in both languages, chosen when a page is drawn. No rule is applied here. */
@NullMarked
package zhengjian.page.recognition;

import org.jspecify.annotations.NullMarked;
