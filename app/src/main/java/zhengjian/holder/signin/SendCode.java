package zhengjian.holder.signin;

import java.time.Duration;
import zhengjian.holder.EmailAddress;

/** Brings a code to a person. May take its time; is never waited for by whoever asked. */
public interface SendCode {
    /**
     * @param life how long the code is good
     * @throws NotSent when it cannot be brought there
     */
    void send(EmailAddress to, String code, Duration life) throws NotSent;

    /** Codes of the demonstration: nothing is sent, the page shows them. */
    SendCode SHOWN = (to, code, life) -> {};

    /** A code was not sent. The message names neither code nor address. */
    final class NotSent extends Exception {
        private static final long serialVersionUID = 1;

        NotSent(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
