package zhengjian.server.staff;

import java.util.function.Function;
import zhengjian.ledger.NotAppended;
import zhengjian.server.Application;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;

/** What a command does around a change that it makes: opens the register, and turns refusals into sentences. */
public final class RegisterChange {
    private RegisterChange() {}

    /** Who uses the command line. */
    public static String actor() {
        return "command line: " + System.getProperty("user.name", "unknown");
    }

    /** @throws Refusal when the register cannot be opened, or refuses */
    public static <T> T run(ConfigurationOption configuration, Function<Application, T> work) {
        try (Application application = Application.open(configuration.read())) {
            return work.apply(application);
        } catch (NotAppended.Refused e) {
            throw new Refusal(ExitCode.NO, String.valueOf(e.getMessage()));
        } catch (NotAppended e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
