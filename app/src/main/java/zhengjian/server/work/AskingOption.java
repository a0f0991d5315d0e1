package zhengjian.server.work;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zhengjian.approval.Act;
import zhengjian.approval.NotAllowed;
import zhengjian.approval.Request;
import zhengjian.approval.State;
import zhengjian.batch.ListToImport;
import zhengjian.server.Application;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.PasswordFile;
import zhengjian.server.staff.Approving;
import zhengjian.staff.Account;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.Sessions;
import zhengjian.staff.SignIn;
import zhengjian.staff.UserName;

/** Who asks for what another person has to approve: an account of staff, with password and one-time code. */
public final class AskingOption {
    private static final int NEWEST = 200;

    @Option(
            names = "--as",
            paramLabel = "USER",
            description = "登记库不空时，以谁的账户申请（须由另一人批准）。 On a register that is not empty: whose account asks.")
    private String user = "";

    @Option(names = "--password-file", paramLabel = "FILE", description = "该账户的口令文件；缺省为询问。 Its password; else asks.")
    private @Nullable Path passwordFile;

    @Option(names = "--code", paramLabel = "CODE", description = "该账户的动态码；缺省为询问。 Its one-time code; else asks.")
    private String code = "";

    /** Enters the request, unless the same is waiting already. @throws Refusal when nobody is named, or the account is not signed in so */
    public Request ask(Application application, Approving approving, ListToImport list) {
        return approving.requests().newest(NEWEST).stream()
                .filter(request -> request.state() == State.WAITING
                        && request.asked().act().what().equals(list))
                .findFirst()
                .orElseGet(() -> enter(application, approving, list));
    }

    private Request enter(Application application, Approving approving, ListToImport list) {
        if (user.isEmpty()) {
            throw Refusal.undecided("登记库不是空的：请用 --as 写明申请人账户，由另一人批准。 The register is not empty: name the account that"
                    + " asks with --as; another person approves.");
        }
        try {
            Account account = signedIn(application);
            return approving.asking().ask(account, new Act<>(approving.imports(), list), Optional.empty());
        } catch (NotAllowed e) {
            throw new Refusal(ExitCode.NO, String.valueOf(e.getMessage()));
        }
    }

    private Account signedIn(Application application) {
        Sessions sessions = new Sessions(application.accounts(), application.clock(), application.random());
        SignIn signIn = new SignIn(
                application.accounts(), sessions, application.clock(), OneTimeSecret.generate(application.random()));
        char[] password = password();
        try {
            return signIn.check(UserName.parse(user), password, oneTimeCode())
                    .orElseThrow(() -> new Refusal(ExitCode.NO, "用户名、口令或动态码不对。 User, password or code is wrong."));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password() {
        if (passwordFile != null) {
            try {
                return PasswordFile.read(passwordFile);
            } catch (IOException e) {
                throw Refusal.undecided(String.valueOf(e.getMessage()));
            }
        }
        return console().readPassword("口令 Password: ");
    }

    private String oneTimeCode() {
        return code.isEmpty() ? console().readLine("动态码 One-time code: ") : code;
    }

    private static Console console() {
        Console console = System.console();
        if (console == null) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "没有终端：请用 --password-file 和 --code。 There is no terminal: use --password-file and --code.");
        }
        return console;
    }
}
