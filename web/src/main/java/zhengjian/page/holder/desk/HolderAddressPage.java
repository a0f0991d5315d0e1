package zhengjian.page.holder.desk;

import java.util.List;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * The form by which staff register where a holder gets sign-in codes.
 *
 * @param number of any certificate of the holder, as typed
 * @param idNumberEnding the last four of the ID number, as typed
 * @param address as typed
 */
public record HolderAddressPage(String number, String idNumberEnding, String address, List<Complaint> complaints)
        implements SignedInPage {
    public HolderAddressPage {
        complaints = List.copyOf(complaints);
    }

    @Override
    public String template() {
        return "holder/address.jte";
    }

    @Override
    public String here() {
        return "holder-addresses";
    }

    @Override
    public String again() {
        return "/staff/holder-addresses";
    }
}
