package zhengjian.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.document.font.UndrawableCharacter;
import zhengjian.register.Register;
import zhengjian.register.RegisterDamaged;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.Application;
import zhengjian.server.wallet.ExportForm;
import zhengjian.signing.pdf.TimestampException;
import zhengjian.wallet.NotIssuable;
import zhengjian.wholefile.WholeFile;

/**
 * {@code export --config FILE NUMBER… --to DIR [--as pdf|vc|badge]}: each certificate as {@code NUMBER.pdf}, as W3C credential
 * {@code NUMBER.vc.jwt} or as Open Badge {@code NUMBER.badge.jwt}. A number that cannot be exported
 * does not keep the others from being written. Reads only, also while a server runs on the data.
 */
@Command(
        name = "export",
        description = {"导出证书：PDF 文件，或 W3C 凭证、开放徽章。", "Write certificates as PDF files, W3C credentials or Open Badges."
        })
public final class ExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(arity = "1..*", paramLabel = "NUMBER", description = "证书编号。 Certificate numbers.")
    private List<String> numbers = List.of();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "写到这个目录，没有就新建。 Folder to write to.")
    private Path folder = Path.of(".");

    @Option(
            names = "--as",
            split = ",",
            converter = ExportForm.Reader.class,
            paramLabel = "FORM",
            description = "pdf（缺省）、vc、badge，可用逗号分隔多种。 pdf (default), vc, badge, or several with commas.")
    private Set<ExportForm> forms = EnumSet.of(ExportForm.PDF);

    @Override
    public Integer call() {
        try (Application application = Application.openForReading(configuration.read())) {
            Files.createDirectories(folder);
            Map<ExportForm, ExportForm.Write> writers = new EnumMap<>(ExportForm.class);
            forms.forEach(form -> writers.put(form, form.open(application)));
            int exitCode = ExitCode.YES;
            for (int i = 0; i < numbers.size(); i++) {
                String progress = "[" + (i + 1) + "/" + numbers.size() + "] ";
                exitCode = Math.max(exitCode, export(numbers.get(i), progress, application.register(), writers));
            }
            return exitCode;
        } catch (IOException e) {
            throw Refusal.undecided("目录不能新建：" + folder + "。 The folder cannot be made: " + e.getMessage());
        }
    }

    private int export(String input, String progress, Register register, Map<ExportForm, ExportForm.Write> writers) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            CertificateNumber number = CertificateNumber.parse(input);
            Optional<RegisteredCertificate> found = register.find(number);
            if (found.isEmpty()) {
                err.println(progress + "登记库中没有编号 " + number + "。 No certificate has the number " + number + ".");
                return ExitCode.NO;
            }
            for (Map.Entry<ExportForm, ExportForm.Write> writer : writers.entrySet()) {
                Path file = folder.resolve(
                        name(input, number) + "." + writer.getKey().ending());
                WholeFile.writePrivate(file, writer.getValue().of(found.get()));
                spec.commandLine().getOut().println(progress + file);
            }
            return ExitCode.YES;
        } catch (BadNumber e) {
            err.println(progress + input + "：" + e.getMessage());
            return ExitCode.NO;
        } catch (NotIssuable e) {
            err.println(progress + input + "：" + e.getMessage());
            return ExitCode.NO;
        } catch (UndrawableCharacter | RegisterDamaged | IllegalArgumentException e) {
            err.println(progress + input + "：不能导出。 Cannot be exported: " + e.getMessage());
            return ExitCode.UNDECIDED;
        } catch (TimestampException e) {
            err.println(progress + input + "：没有取得时间戳。 No time stamp was given: " + e.getMessage());
            return ExitCode.UNDECIDED;
        } catch (IOException e) {
            err.println(progress + input + "：文件写不进去。 The file cannot be written: " + e.getMessage());
            return ExitCode.UNDECIDED;
        }
    }

    /** As the number was given, when it was given in one of its two plain forms. */
    private static String name(String input, CertificateNumber number) {
        return input.equals(number.canonical()) ? number.canonical() : number.text();
    }
}
