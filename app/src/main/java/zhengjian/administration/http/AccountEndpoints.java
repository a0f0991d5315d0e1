package zhengjian.administration.http;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.administration.AccountRequest;
import zhengjian.administration.AccountRequests;
import zhengjian.administration.AccountStep;
import zhengjian.approval.Act;
import zhengjian.approval.http.Refusing;
import zhengjian.approval.http.RequestEndpoints;
import zhengjian.certificate.person.PersonName;
import zhengjian.staff.Account;
import zhengjian.staff.Accounts;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Accounts for programs: listed, asked for by one security administrator and approved by another, closed by one. */
public final class AccountEndpoints {
    private static final int LONGEST_REASON = 400;

    private final StaffSessionEndpoints sessions;
    private final RequestEndpoints requests;
    private final AccountRequests kind;
    private final Accounts accounts;
    private final SecureRandom random;

    public AccountEndpoints(
            StaffSessionEndpoints sessions,
            RequestEndpoints requests,
            AccountRequests kind,
            Accounts accounts,
            SecureRandom random) {
        this.sessions = sessions;
        this.requests = requests;
        this.kind = kind;
        this.accounts = accounts;
        this.random = random;
    }

    /** {@code GET /api/v1/staff/accounts}: all there ever were. */
    public void list(Context context) {
        if (!sessions.require(context).account().role().seesAccounts()) {
            throw Problems.notAllowed("须为安全管理员或审计管理员。 For security administrators and auditors.")
                    .exception();
        }
        context.json(Map.of(
                "accounts",
                accounts.all().stream()
                        .sorted(Comparator.comparing(one -> one.user().text()))
                        .map(AccountEndpoints::json)
                        .toList()));
    }

    private static Map<String, Object> json(Account account) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user", account.user().text());
        json.put("person", account.person().text());
        json.put("role", account.role().code());
        json.put("open", account.enabled());
        json.put("changedBy", account.changedBy());
        return json;
    }

    private Account administrator(Context context) {
        Account account = sessions.require(context).account();
        if (!account.role().managesAccounts()) {
            throw Problems.notAllowed("须为安全管理员。 For security administrators.").exception();
        }
        return account;
    }

    /** {@code POST /api/v1/staff/account-requests}: 202 with the request, and this once with the secret for one-time codes. */
    public void ask(Context context) {
        Account account = administrator(context);
        Members members = Members.read(context);
        AccountStep step = members.required("step", members.value("step", AccountStep::parse));
        boolean makes = step == AccountStep.MAKE;
        UserName user = members.required("user", members.value("user", UserName::parse));
        Optional<PersonName> person = makes
                ? Optional.of(members.required("person", members.value("person", PersonName::parse)))
                : Optional.empty();
        Optional<Role> role = makes
                ? Optional.of(members.required("role", members.value("role", AccountFormEndpoints::role)))
                : Optional.empty();
        String reason = members.required("reason", members.value("reason", AccountEndpoints::reason));
        Optional<AccountRequest.Factors> factors =
                step.bringsFactors() ? Optional.of(factors(members)) : Optional.empty();
        members.end();
        Map<String, Object> shownOnce = new LinkedHashMap<>();
        factors.ifPresent(one -> {
            shownOnce.put("totpSecret", one.secret().base32());
            shownOnce.put("totpUri", one.secret().uri(user));
        });
        AccountRequest request = new AccountRequest(step, user, person, role, factors, reason);
        requests.ask(context, account, new Act<>(kind, request), shownOnce);
    }

    private static String reason(String text) {
        if (text.isBlank() || text.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "应为 1 至 " + LONGEST_REASON + " 个字符。 Expected 1 to " + LONGEST_REASON + " characters.");
        }
        return text;
    }

    private AccountRequest.Factors factors(Members members) {
        PasswordHash password = members.required("password", members.value("password", this::hash));
        return new AccountRequest.Factors(password, OneTimeSecret.generate(random));
    }

    private PasswordHash hash(String text) {
        char[] password = text.toCharArray();
        try {
            return PasswordHash.of(password, random);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** {@code POST /api/v1/staff/account-closings}: 200 with the account; not the own one. */
    public void close(Context context) {
        Account account = administrator(context);
        Members members = Members.read(context);
        UserName user = members.required("user", members.value("user", UserName::parse));
        members.end();
        if (user.equals(account.user())) {
            throw Problems.notAllowed(
                            "不能停用自己的账户，请由另一位安全管理员停用。 Nobody closes the own account; another security administrator does.")
                    .exception();
        }
        Refusing.guarded(() -> accounts.disable(user, account.user().text()));
        context.json(json(accounts.find(user).orElseThrow()));
    }
}
