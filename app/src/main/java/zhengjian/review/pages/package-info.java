/** The pages of a review: for committees' offices under {@code /committee}, for the authority under {@code /staff/reviews}. */
@NullMarked
package zhengjian.review.pages;

import org.jspecify.annotations.NullMarked;
