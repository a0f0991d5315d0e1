@NullMarked
package zhengjian.document.font;

import org.jspecify.annotations.NullMarked;
