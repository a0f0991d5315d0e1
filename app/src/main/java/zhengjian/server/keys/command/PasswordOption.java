package zhengjian.server.keys.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.PasswordFile;
import zhengjian.server.keys.RandomPassword;

/** Where passwords come from: a file, the program itself, or the terminal. There is no option that takes one. */
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

    /** The password in the file; a file that is not there is made with a random one. */
    static char[] readOrMake(Path file) {
        if (Files.exists(file)) {
            return read(file);
        }
        try {
            return RandomPassword.make(file, new SecureRandom());
        } catch (IOException e) {
            throw Refusal.undecided("没有口令文件 " + file + "，也建不了。 There is no password file " + file
                    + ", and it cannot be made: " + e.getMessage());
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
