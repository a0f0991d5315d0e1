/** The pages of people who hold certificates. Everything on them is the reader's own. */
@NullMarked
package zhengjian.page.holder;

import org.jspecify.annotations.NullMarked;
