package zhengjian.server.employer;

import java.util.function.Function;
import zhengjian.employer.ApiKeys;
import zhengjian.ledger.NotAppended;
import zhengjian.server.Application;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;

/** What every command about employers does around its work: opens the register, and turns refusals into sentences. */
final class KeyChange {
    private KeyChange() {}

    /** Who uses the command line. */
    static String actor() {
        return "command line: " + System.getProperty("user.name", "unknown");
    }

    static <T> T run(ConfigurationOption configuration, Function<Application, T> work) {
        try (Application application = Application.open(configuration.read())) {
            return work.apply(application);
        } catch (NotAppended.Refused | ApiKeys.NoSuchKey e) {
            throw new Refusal(ExitCode.NO, String.valueOf(e.getMessage()));
        } catch (NotAppended e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
