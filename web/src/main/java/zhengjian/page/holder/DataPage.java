package zhengjian.page.holder;

import zhengjian.page.session.SignedInPage;

/**
 * What is kept about the reader.
 *
 * @param integrity entries in the integrity record
 * @param address masked e-mail address, or empty
 * @param inWeChat whether the reader's browser is WeChat's, which opens no files
 */
public record DataPage(
        int certificates, int shares, int checks, int claims, int integrity, String address, boolean inWeChat)
        implements SignedInPage {
    @Override
    public String template() {
        return "holder/data.jte";
    }

    @Override
    public String here() {
        return "data";
    }
}
