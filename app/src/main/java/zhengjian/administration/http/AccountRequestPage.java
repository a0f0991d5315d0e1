package zhengjian.administration.http;

import java.util.ArrayList;
import java.util.List;
import zhengjian.administration.AccountRequest;
import zhengjian.administration.AccountRequests;
import zhengjian.approval.ActKind;
import zhengjian.approval.http.ActPage;
import zhengjian.page.staff.ActFacts;

/** How a request about an account is shown to who decides: without the factors. */
public final class AccountRequestPage implements ActPage<AccountRequest> {
    private final AccountRequests kind;

    public AccountRequestPage(AccountRequests kind) {
        this.kind = kind;
    }

    @Override
    public ActKind<AccountRequest> kind() {
        return kind;
    }

    @Override
    public ActFacts.Heading heading(AccountRequest request) {
        return new ActFacts.Heading(
                "account." + request.step().code(), List.of(request.user().text()));
    }

    @Override
    public ActFacts facts(AccountRequest request, boolean waiting) {
        List<ActFacts.Row> rows = new ArrayList<>();
        rows.add(ActFacts.Row.of("step", request.step().chinese()));
        rows.add(ActFacts.Row.of("user", request.user().text()));
        request.person().ifPresent(person -> rows.add(ActFacts.Row.of("person", person.text())));
        request.role().ifPresent(role -> rows.add(ActFacts.Row.of("role", role.chinese())));
        rows.add(ActFacts.Row.of("reason", request.reason()));
        return ActFacts.inside(heading(request), rows);
    }
}
