/**
 * 名单核验: lists that an employer has had checked, row by row.
 *
 * <p>Guarantees: a row gets the verdict that the same question alone would get; what is said beside it follows from the list
 * itself and from questions that the list contains, so that nobody learns what is not in it; a list and its results are the
 * employer's alone, sealed, and erased after {@link zhengjian.roster.Rosters#KEPT}; one receipt covers every row.
 */
@NullMarked
package zhengjian.roster;

import org.jspecify.annotations.NullMarked;
