package zhengjian.page.holder.signin;

import java.util.Optional;

/**
 * Second step: the code. The same whether there is such a person or not.
 *
 * @param csrf hidden field, compared with a cookie
 * @param challenge which code
 * @param to path to go to afterwards, or empty
 * @param minutes how long the code is good
 * @param tries how often it can be tried
 * @param shown the code, in a demonstration only
 * @param wrong whether the one typed was wrong
 */
public record CodePage(
        String csrf, String challenge, String to, long minutes, int tries, Optional<String> shown, boolean wrong) {}
