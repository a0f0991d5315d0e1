/**
 * 本人数据: what is kept about a holder, handed out whole, and forgotten as far as the law lets it be forgotten
 * (个人信息保护法 44, 45, 47).
 */
@NullMarked
package zhengjian.holder.own;

import org.jspecify.annotations.NullMarked;
