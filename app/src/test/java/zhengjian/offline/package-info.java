/** Tests of checking without us, and the tool that makes the samples which every checker is held against. */
@NullMarked
package zhengjian.offline;

import org.jspecify.annotations.NullMarked;
