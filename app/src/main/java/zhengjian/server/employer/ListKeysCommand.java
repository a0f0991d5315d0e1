package zhengjian.server.employer;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.employer.ApiKey;
import zhengjian.employer.ApiKeys;
import zhengjian.employer.CreditCode;
import zhengjian.employer.Employer;
import zhengjian.employer.KeyScope;
import zhengjian.server.Application;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;

/** {@code apikey list}: the keys of one employer, or of all, without the keys themselves. */
@Command(
        name = "list",
        description = {"列出接口密钥。", "List the keys."})
public final class ListKeysCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(
            names = "--employer",
            paramLabel = "CODE",
            defaultValue = "",
            description = "统一社会信用代码；缺省为全部单位。 Credit code; else of all employers.")
    private String employer = "";

    /** One line of the list. */
    record Line(
            String id,
            String employer,
            String name,
            String label,
            List<String> scopes,
            String state,
            String lastUsedAt,
            long dailyRows) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Line> lines = KeyChange.run(configuration, this::lines);
        if (output.json()) {
            output.print(out, lines);
        } else if (lines.isEmpty()) {
            out.println("还没有密钥，用 apikey new 新建。 There is no key yet; make one with `apikey new`.");
        } else {
            lines.forEach(line -> out.println(String.join(
                    "\t",
                    line.id(),
                    line.employer(),
                    line.name(),
                    line.label(),
                    String.join(",", line.scopes()),
                    line.state(),
                    line.lastUsedAt())));
        }
        out.flush();
        return ExitCode.YES;
    }

    private List<Line> lines(Application application) {
        List<Employer> employers = employer.isEmpty()
                ? Employing.employers(application).all()
                : Employing.employers(application).find(CreditCode.parse(employer)).stream()
                        .toList();
        ApiKeys keys = Employing.keys(application);
        return employers.stream()
                .flatMap(owner -> keys.ofEmployer(owner.code()).stream()
                        .map(listed -> line(owner, listed, listed.key().isInForce(application.now()))))
                .toList();
    }

    private static Line line(Employer owner, ApiKeys.Listed listed, boolean inForce) {
        ApiKey key = listed.key();
        return new Line(
                key.id(),
                owner.code().text(),
                owner.name(),
                key.label(),
                key.scopes().stream().map(KeyScope::code).sorted().toList(),
                inForce && owner.enabled() ? "in-force" : key.revoked() ? "revoked" : "ended",
                listed.use().lastUsed().map(Object::toString).orElse("-"),
                key.dailyRows());
    }
}
