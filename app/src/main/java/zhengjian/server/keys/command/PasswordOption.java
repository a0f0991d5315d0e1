package zhengjian.server.keys.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.PasswordFile;

/** Where passwords come from: a file, or the terminal. There is no option that takes one. */
final class PasswordOption {
    private PasswordOption() {}

    /** The password in the file. */
    static char[] read(Path file) {
        try {
            return PasswordFile.read(file);
        } catch (IOException e) {
            throw Refusal.undecided(
                    "读不了口令文件 " + file + "。 Cannot read the password file " + file + ": " + e.getMessage());
        }
    }

    /** Asks for a new password, twice. */
    static char[] askForNew(String chinese, String english) {
        char[] first = ask(chinese + "的新口令 New password of " + english + ": ");
        char[] second = ask("再输一次 Again: ");
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same || first.length == 0) {
            Arrays.fill(first, '\0');
            throw Refusal.undecided("两次口令不同，或口令为空。 The passwords differ, or there is none.");
        }
        return first;
    }

    private static char[] ask(String prompt) {
        Console console = System.console();
        char[] password = console == null ? null : console.readPassword("%s", prompt);
        if (password == null) {
            throw Refusal.undecided("没有终端可以输入口令，请用口令文件。 No terminal to ask for a password: give a password file.");
        }
        return password;
    }
}
