package zhengjian.review.http;

import zhengjian.review.Review;
import zhengjian.staff.Account;

/** Who asks, and for which review. */
record Asked(Account account, Review review) {}
