@NullMarked
package zhengjian.server.documents;

import org.jspecify.annotations.NullMarked;
