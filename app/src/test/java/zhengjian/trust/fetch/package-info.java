@NullMarked
package zhengjian.trust.fetch;

import org.jspecify.annotations.NullMarked;
