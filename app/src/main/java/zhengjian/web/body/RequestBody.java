package zhengjian.web.body;

import io.javalin.http.Context;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import zhengjian.web.ProblemException;
import zhengjian.web.Problems;

/** The bytes of a request, at most as many as its reader wants. */
public final class RequestBody {
    private RequestBody() {}

    /**
     * Reads them all.
     *
     * @param longest in bytes; nothing is read of a body that announces more
     * @throws ProblemException 413 when it is longer, 400 when it ends early
     */
    public static byte[] read(Context context, int longest) {
        int announced = context.contentLength();
        if (announced > longest) {
            throw Problems.tooLarge(longest).exception();
        }
        try (InputStream in = context.req().getInputStream()) {
            return announced >= 0 ? exactly(in, announced) : atMost(in, longest);
        } catch (IOException cutOff) {
            throw Problems.badRequest("请求没有传完。 The request was cut off.").exception();
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] body = new byte[length];
        if (in.readNBytes(body, 0, length) < length) {
            throw new EOFException();
        }
        return body;
    }

    /** Sent in chunks: how long it is shows at its end. */
    private static byte[] atMost(InputStream in, int longest) throws IOException {
        byte[] body = in.readNBytes(longest + 1);
        if (body.length > longest) {
            throw Problems.tooLarge(longest).exception();
        }
        return body;
    }
}
