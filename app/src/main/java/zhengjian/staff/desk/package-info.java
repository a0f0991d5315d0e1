/**
 * 工作台: what a member of staff finds after signing in: the menu of the own role, and what waits. Features contribute their
 * lines of the menu and their tasks here; this package knows no feature.
 */
@NullMarked
package zhengjian.staff.desk;

import org.jspecify.annotations.NullMarked;
