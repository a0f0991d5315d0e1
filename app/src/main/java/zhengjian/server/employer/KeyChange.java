package zhengjian.server.employer;

import java.util.function.Function;
import zhengjian.employer.ApiKeys;
import zhengjian.server.Application;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
import zhengjian.server.staff.RegisterChange;

/** A {@link RegisterChange} that may ask for a key which is not there. */
final class KeyChange {
    private KeyChange() {}

    static <T> T run(ConfigurationOption configuration, Function<Application, T> work) {
        return RegisterChange.run(configuration, application -> {
            try {
                return work.apply(application);
            } catch (ApiKeys.NoSuchKey e) {
                throw new Refusal(ExitCode.NO, String.valueOf(e.getMessage()));
            }
        });
    }
}
