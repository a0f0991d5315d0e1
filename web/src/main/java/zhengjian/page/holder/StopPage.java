package zhengjian.page.holder;

import zhengjian.page.session.SignedInPage;

/**
 * Before all codes are ended.
 *
 * @param open how many still work
 */
public record StopPage(long open) implements SignedInPage {
    @Override
    public String template() {
        return "holder/stop.jte";
    }

    @Override
    public String here() {
        return "shares";
    }
}
