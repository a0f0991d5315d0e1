package zhengjian.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.recognition.ruleset.BadRules;
import zhengjian.server.command.AccountCommand;
import zhengjian.server.command.DemoCommand;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.ExportCommand;
import zhengjian.server.command.ImportPublishedCommand;
import zhengjian.server.command.KeysCommand;
import zhengjian.server.command.LedgerCommand;
import zhengjian.server.command.Refusal;
import zhengjian.server.command.ServeCommand;
import zhengjian.server.command.VerifyCommand;
import zhengjian.server.employer.ApiKeyCommand;
import zhengjian.server.http.Logging;
import zhengjian.server.keys.KeyRingFileException;
import zhengjian.server.ledger.BackupCommand;
import zhengjian.server.ledger.RestoreCommand;
import zhengjian.server.prepare.PrepareCommand;
import zhengjian.server.roster.RosterCommand;
import zhengjian.server.rules.command.RulesCommand;
import zhengjian.server.status.ReinstateCommand;
import zhengjian.server.status.RevokeCommand;
import zhengjian.server.status.SupersedeCommand;
import zhengjian.server.status.SuspendCommand;
import zhengjian.server.store.DataInUse;
import zhengjian.server.trust.TrustCommand;

/** The program's entrance: every subcommand is listed here and nowhere else. */
@Command(
        name = "zhengjian",
        description = {"证鉴：职称电子证书的签发与核验。", "Zhengjian: issues and checks professional-title e-certificates."},
        synopsisSubcommandLabel = "命令 COMMAND",
        exitCodeListHeading = "退出码 Exit codes:%n",
        exitCodeList = {
            "0:是，完成。 Yes, done.",
            "1:否（不是真证、检查未通过）。 No (not genuine, check failed).",
            "2:无法判断，或拒绝执行。 Could not decide, or refused.",
            "64:命令行有误。 Wrong usage."
        })
public final class Main implements Callable<Integer> {
    /** In the order in which the help lists them. */
    private static final List<Subcommand> COMMANDS = List.of(
            new Subcommand("demo", DemoCommand::new),
            new Subcommand("serve", ServeCommand::new),
            new Subcommand("prepare", PrepareCommand::new),
            new Subcommand("verify", VerifyCommand::new),
            new Subcommand("export", ExportCommand::new),
            new Subcommand("keys", KeysCommand::new),
            new Subcommand("account", AccountCommand::new),
            new Subcommand("apikey", ApiKeyCommand::new),
            new Subcommand("roster", RosterCommand::new),
            new Subcommand("ledger", LedgerCommand::new),
            new Subcommand("backup", BackupCommand::new),
            new Subcommand("restore", RestoreCommand::new),
            new Subcommand("trust", TrustCommand::new),
            new Subcommand("rules", RulesCommand::new),
            new Subcommand("revoke", RevokeCommand::new),
            new Subcommand("suspend", SuspendCommand::new),
            new Subcommand("reinstate", ReinstateCommand::new),
            new Subcommand("supersede", SupersedeCommand::new),
            new Subcommand("import-published", ImportPublishedCommand::new));

    private record Subcommand(String name, Supplier<Object> command) {}

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--version", versionHelp = true, description = "显示版本。 Print the version.")
    private boolean version;

    private Main() {}

    /** No command given: how it is used. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Logging.choose();
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exitCode = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** Runs one command; returns one of {@link ExitCode}. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine program = program(arguments);
        everywhere(program);
        return program.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler(Main::failed)
                .execute(arguments);
    }

    /** With the one subcommand that is called, or all of them where none is: to describe all takes longer than to run one. */
    static CommandLine program(String... arguments) {
        CommandLine program = new CommandLine(new Main());
        List<Subcommand> called = COMMANDS.stream()
                .filter(command -> arguments.length > 0 && command.name().equals(arguments[0]))
                .toList();
        for (Subcommand command : called.isEmpty() ? COMMANDS : called) {
            program.addSubcommand(command.name(), command.command().get());
        }
        return program;
    }

    private static void everywhere(CommandLine command) {
        command.getCommandSpec()
                .exitCodeOnInvalidInput(ExitCode.USAGE)
                .exitCodeOnExecutionException(ExitCode.UNDECIDED);
        command.getCommandSpec().usageMessage().width(100).adjustLineBreaksForWideCJKCharacters(true);
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec()
                    .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("显示帮助。 Show this help.")
                            .build());
        }
        command.getSubcommands().values().forEach(Main::everywhere);
    }

    private static int wrongUsage(CommandLine.ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("用法有误。 Wrong usage: " + e.getMessage());
        e.getCommandLine().usage(err);
        return ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof Refusal refusal) {
            err.println(refusal.getMessage());
            return refusal.exitCode();
        }
        if (e instanceof ConfigurationException
                || e instanceof KeyRingFileException
                || e instanceof DataInUse
                || e instanceof BadRules) {
            err.println(e.getMessage());
            return ExitCode.UNDECIDED;
        }
        err.println("出现意外错误，未能完成。 Unexpected error, not done: " + e);
        e.printStackTrace(err);
        return ExitCode.UNDECIDED;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
