/** Tests of employers' accounts and keys. */
@NullMarked
package zhengjian.employer;

import org.jspecify.annotations.NullMarked;
