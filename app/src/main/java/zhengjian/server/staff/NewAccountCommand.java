package zhengjian.server.staff;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.certificate.person.PersonName;
import zhengjian.employer.Employer;
import zhengjian.server.Application;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;
import zhengjian.server.employer.NewEmployer;
import zhengjian.server.keys.PasswordFile;
import zhengjian.staff.Account;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/** {@code account new}: an account with a password of the user's own and a fresh one-time secret, shown this once. */
@Command(
        name = "new",
        description = {"新建工作人员账户；动态码密钥只显示这一次。", "Make an account for staff; its one-time secret is shown this once."})
public final class NewAccountCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(
            names = "--user",
            required = true,
            paramLabel = "NAME",
            description = "用户名，如 zhang.wei；用人单位为统一社会信用代码。 User name; of an employer its credit code.")
    private String user = "";

    @Option(
            names = "--person",
            required = true,
            paramLabel = "NAME",
            description = "使用人姓名，须与名册一致；用人单位为单位名称。 Who uses it, as in the directory; of an employer its name.")
    private String person = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description =
                    "角色 Role: staff, committee-office, security-administrator, system-administrator, auditor, employer")
    private String role = "";

    @Option(names = "--password-file", paramLabel = "FILE", description = "口令文件；缺省为询问。 Password; else asks.")
    private @Nullable Path passwordFile;

    /** What is printed. */
    record Report(String user, String role, String totpSecret, String totpUri, long ledgerIndex) {}

    @Override
    public Integer call() {
        Optional<Role> wanted = Role.ofCode(role);
        if (wanted.isEmpty() && !role.equals(NewEmployer.ROLE)) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "--role：应为 staff、committee-office、security-administrator、system-administrator、auditor 或 employer。 Expected one of these.");
        }
        char[] password = password();
        try {
            print(RegisterChange.run(
                    configuration,
                    application -> wanted.isPresent()
                            ? account(application, wanted.get(), password)
                            : employer(application, password)));
            return ExitCode.YES;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Report account(Application application, Role role, char[] password) {
        SecureRandom random = application.random();
        OneTimeSecret secret = OneTimeSecret.generate(random);
        Account account = new Account(
                UserName.parse(user),
                PersonName.parse(person),
                role,
                true,
                PasswordHash.of(password, random),
                secret,
                RegisterChange.actor());
        long index = application.accounts().enter(account).firstIndex();
        return new Report(account.user().text(), this.role, secret.base32(), secret.uri(account.user()), index);
    }

    private Report employer(Application application, char[] password) {
        NewEmployer.Made made = NewEmployer.enter(application, user, person, password, RegisterChange.actor());
        Employer employer = made.employer();
        return new Report(
                employer.code().text(),
                role,
                employer.oneTimeSecret().base32(),
                employer.oneTimeUri(),
                made.ledgerIndex());
    }

    private char[] password() {
        if (passwordFile != null) {
            try {
                return PasswordFile.read(passwordFile);
            } catch (IOException e) {
                throw Refusal.undecided(String.valueOf(e.getMessage()));
            }
        }
        Console console = System.console();
        if (console == null) {
            throw new Refusal(ExitCode.USAGE, "没有终端，请用 --password-file。 There is no terminal; use --password-file.");
        }
        char[] first = console.readPassword("新口令（至少 %d 个字符）New password: ", PasswordHash.SHORTEST);
        char[] second = console.readPassword("再输一次 Once more: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new Refusal(ExitCode.USAGE, "两次口令不同。 The passwords differ.");
        }
        Arrays.fill(second, '\0');
        return first;
    }

    private void print(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            output.print(out, report);
            return;
        }
        out.println("已新建账户 " + report.user() + "。请把下面的密钥录入动态码应用，此后不再显示。");
        out.println("Account " + report.user()
                + " is made. Put this secret into an authenticator app; it is not shown again:");
        out.println("  " + report.totpSecret());
        out.println("  " + report.totpUri());
        out.flush();
    }
}
