/**
 * 账户管理: accounts of the authority's people, made, opened again and given new factors by two security administrators. Whoever
 * could do so alone could be two people at once, and issue.
 */
@NullMarked
package zhengjian.administration;

import org.jspecify.annotations.NullMarked;
