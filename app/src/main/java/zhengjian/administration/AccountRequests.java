package zhengjian.administration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.approval.ActKind;
import zhengjian.approval.Approval;
import zhengjian.approval.NotAllowed;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.Content;
import zhengjian.ledger.Change;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;
import zhengjian.staff.Accounts;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/**
 * Accounts made, opened again and given new factors by two security administrators; neither of them is the person whose account
 * it is.
 */
public final class AccountRequests implements ActKind<AccountRequest> {
    private static final int FIELDS = 7;

    private final Accounts accounts;

    public AccountRequests(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String word() {
        return "account";
    }

    @Override
    public byte[] encode(AccountRequest request) {
        return Content.encode(
                CborItem.of(request.step().code()),
                CborItem.of(request.user().text()),
                Content.orNull(request.person().map(PersonName::text)),
                Content.orNull(request.role().map(Role::code)),
                Content.orNull(
                        request.factors().map(factors -> factors.password().text())),
                request.factors()
                        .map(factors -> (CborItem) CborItem.of(factors.secret().bytes()))
                        .orElseGet(CborItem::ofNull),
                CborItem.of(request.reason()));
    }

    @Override
    public AccountRequest parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "request about an account",
                content -> new AccountRequest(
                        AccountStep.parse(content.text(1)),
                        new UserName(content.text(2)),
                        content.optionalText(3).map(PersonName::new),
                        content.optionalText(4).flatMap(Role::ofCode),
                        content.optionalText(5)
                                .map(hash -> new AccountRequest.Factors(
                                        new PasswordHash(hash), new OneTimeSecret(content.bytes(6)))),
                        content.text(7)));
    }

    @Override
    public void requireMayAsk(AccountRequest request, Account account) {
        requireAdministrator(request, account);
    }

    @Override
    public void requireMayDecide(AccountRequest request, Account account) {
        requireAdministrator(request, account);
    }

    private void requireAdministrator(AccountRequest request, Account account) {
        if (!account.role().managesAccounts()) {
            throw new NotAllowed("须由安全管理员办理 / only security administrators may do this");
        }
        boolean own = request.user().equals(account.user())
                || person(request)
                        .filter(person -> person.matches(account.person()))
                        .isPresent();
        if (own) {
            throw new NotAllowed("不能办理自己的账户 / nobody may do this for the own account");
        }
    }

    private Optional<PersonName> person(AccountRequest request) {
        return request.person().or(() -> accounts.find(request.user()).map(Account::person));
    }

    @Override
    public boolean isSeenBy(AccountRequest request, Account account) {
        return account.role().seesAccounts();
    }

    @Override
    public void requirePossible(AccountRequest request, LocalDate on) {
        Optional<Account> account = accounts.find(request.user());
        if (request.step() == AccountStep.MAKE) {
            if (account.isPresent()) {
                throw new Refused("已有用户 " + request.user() + "，用户名不重复使用 / there is or was an account " + request.user()
                        + "; names are never used again");
            }
        } else if (account.isEmpty()) {
            throw new Refused("没有用户 " + request.user() + " / there is no account " + request.user());
        } else if (account.get().enabled() == (request.step() == AccountStep.OPEN)) {
            throw new Refused(
                    request.step() == AccountStep.OPEN
                            ? "用户 " + request.user() + " 没有停用 / account " + request.user() + " is open"
                            : "用户 " + request.user() + " 已停用，请先恢复 / account " + request.user()
                                    + " is closed; open it first");
        }
    }

    @Override
    public Change change(AccountRequest request, Approval approval) {
        requirePossible(request, approval.on());
        String by = approval.actor();
        return switch (request.step()) {
            case MAKE -> {
                AccountRequest.Factors factors = request.factors().orElseThrow();
                yield accounts.prepare(new Account(
                        request.user(),
                        request.person().orElseThrow(),
                        request.role().orElseThrow(),
                        true,
                        factors.password(),
                        factors.secret(),
                        by));
            }
            case OPEN -> accounts.prepareChange(request.user(), account -> account.opened(by));
            case RENEW -> {
                AccountRequest.Factors factors = request.factors().orElseThrow();
                yield accounts.prepareChange(
                        request.user(), account -> account.renewed(factors.password(), factors.secret(), by));
            }
        };
    }

    /** Without its factors: who decides has no use for them. */
    @Override
    public Map<String, Object> describe(AccountRequest request) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("step", request.step().code());
        described.put("user", request.user().text());
        request.person().ifPresent(person -> described.put("person", person.text()));
        request.role().ifPresent(role -> described.put("role", role.code()));
        described.put("reason", request.reason());
        return described;
    }
}
