package zhengjian.web.body;

import io.javalin.http.Context;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer whose bytes are all there. It goes to the connection in one piece and with its length, past the streams that
 * {@link Context#result(byte[])} copies through. Status and headers are set before; nothing can be changed afterwards.
 */
public final class WholeBody {
    private static final Logger LOG = LoggerFactory.getLogger(WholeBody.class);

    private WholeBody() {}

    /** Sends {@code body}, which nobody may change any more. */
    public static void send(Context context, byte[] body) {
        try {
            context.res().setContentLength(body.length);
            context.res().getOutputStream().write(body);
        } catch (IOException gone) {
            // there is nobody left to tell; the connection is closed by the server beneath us
            LOG.debug("an answer did not reach its client", gone);
        }
    }
}
