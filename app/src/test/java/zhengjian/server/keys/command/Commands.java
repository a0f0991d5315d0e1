package zhengjian.server.keys.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import zhengjian.server.Main;

/** Runs the program within the test. */
public final class Commands {
    private Commands() {}

    /** What one run said. */
    public record Answer(int exitCode, String out, String err) {}

    public static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Answer(exitCode, out.toString(), err.toString());
    }
}
