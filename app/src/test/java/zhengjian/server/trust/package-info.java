@NullMarked
package zhengjian.server.trust;

import org.jspecify.annotations.NullMarked;
