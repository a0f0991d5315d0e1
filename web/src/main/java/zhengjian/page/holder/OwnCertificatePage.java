package zhengjian.page.holder;

import zhengjian.page.session.SignedInPage;

/**
 * One certificate, its drawing, and what can be done with it.
 *
 * @param inWeChat whether the reader's browser is WeChat's, which opens no files
 */
public record OwnCertificatePage(OwnCard card, boolean inWeChat) implements SignedInPage {
    @Override
    public String template() {
        return "holder/certificate.jte";
    }

    @Override
    public String here() {
        return "certificates";
    }
}
