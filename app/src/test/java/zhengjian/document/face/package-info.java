@NullMarked
package zhengjian.document.face;

import org.jspecify.annotations.NullMarked;
