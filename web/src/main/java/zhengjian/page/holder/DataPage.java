package zhengjian.page.holder;

import zhengjian.page.session.SignedInPage;

/**
 * What is kept about the reader.
 *
 * @param address masked e-mail address, or empty
 */
public record DataPage(int certificates, int shares, int checks, int claims, String address) implements SignedInPage {
    @Override
    public String template() {
        return "holder/data.jte";
    }

    @Override
    public String here() {
        return "data";
    }
}
