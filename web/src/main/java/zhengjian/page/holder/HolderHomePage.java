package zhengjian.page.holder;

import java.util.List;
import zhengjian.page.session.SignedInPage;

/** My certificates, the newest first. */
public record HolderHomePage(List<OwnCard> cards, List<AlertLine> alerts) implements SignedInPage {
    public HolderHomePage {
        cards = List.copyOf(cards);
        alerts = List.copyOf(alerts);
    }

    @Override
    public String template() {
        return "holder/home.jte";
    }

    @Override
    public String here() {
        return "certificates";
    }
}
