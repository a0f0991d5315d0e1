package zhengjian.recognition.http;

import io.javalin.http.Context;

/** JSON answers that nobody keeps, for all endpoints of this package. */
final class JsonEndpoints {
    private static final String JSON = "application/json";

    private JsonEndpoints() {}

    static void send(Context context, int status, byte[] body) {
        context.status(status);
        context.header("Cache-Control", "no-store");
        context.contentType(JSON);
        context.result(body);
    }
}
