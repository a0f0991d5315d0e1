/** Forms for what becomes of certificates after they were issued. */
@NullMarked
package zhengjian.page.supervision;

import org.jspecify.annotations.NullMarked;
