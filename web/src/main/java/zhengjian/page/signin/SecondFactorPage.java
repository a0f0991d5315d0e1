package zhengjian.page.signin;

/**
 * The second factor, after an identity provider has confirmed the first.
 *
 * @param csrf hidden field, compared with a cookie
 * @param half hidden field, stands for who was confirmed
 * @param wrong whether what was shown before was wrong
 */
public record SecondFactorPage(String csrf, String half, boolean wrong) {}
