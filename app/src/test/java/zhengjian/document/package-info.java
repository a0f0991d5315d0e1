@NullMarked
package zhengjian.document;

import org.jspecify.annotations.NullMarked;
