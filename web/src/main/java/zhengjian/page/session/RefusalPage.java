package zhengjian.page.session;

import zhengjian.page.ErrorPage;

/**
 * A refusal to somebody who is signed in, with the menu around it.
 *
 * @param error what it says
 */
public record RefusalPage(ErrorPage error) implements SignedInPage {
    @Override
    public String template() {
        return "session/refusal.jte";
    }

    @Override
    public String here() {
        return "";
    }
}
