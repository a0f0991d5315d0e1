package zhengjian.page.holder;

import zhengjian.page.session.SignedInPage;

/**
 * Before data are erased.
 *
 * @param open share codes that still work: they are ended
 * @param unsettled requests that stay until they are answered
 * @param confirmation repeats what is shown
 */
public record ErasurePage(
        int shares, int open, int copies, int settled, int unsettled, boolean address, String confirmation)
        implements SignedInPage {
    /** Whether there is nothing to erase. */
    public boolean isEmpty() {
        return shares == 0 && settled == 0 && !address;
    }

    @Override
    public String template() {
        return "holder/erasure.jte";
    }

    @Override
    public String here() {
        return "data";
    }
}
