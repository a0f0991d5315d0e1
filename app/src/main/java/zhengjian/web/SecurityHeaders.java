package zhengjian.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Puts the security headers on every answer, errors included, before anything else runs. The fields are encoded once; a
 * request costs a few pointer copies. Only the pages that scan may compile WebAssembly and use the camera.
 */
public final class SecurityHeaders extends Handler.Wrapper {
    private static final String SELF = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private static final String SCAN = SELF + "; script-src 'self' 'wasm-unsafe-eval'";

    private static final Set<String> SCANNING = Set.of("/scan", "/en/scan", "/offline", "/en/offline");

    private final HttpField[] page;
    private final HttpField[] scan;
    private final HttpField[] data;

    /** @param https whether the public address is https: then browsers are told to stay there */
    public SecurityHeaders(boolean https) {
        this.page = fields(https, SELF, "camera=(), microphone=(), geolocation=()");
        this.scan = fields(https, SCAN, "camera=(self), microphone=(), geolocation=()");
        this.data = fields(https, "default-src 'none'; frame-ancestors 'none'", "");
    }

    private static HttpField[] fields(boolean https, String policy, String permissions) {
        List<HttpField> fields = new ArrayList<>();
        fields.add(new PreEncodedHttpField("Content-Security-Policy", policy));
        fields.add(new PreEncodedHttpField("X-Content-Type-Options", "nosniff"));
        fields.add(new PreEncodedHttpField("Referrer-Policy", "no-referrer"));
        if (!permissions.isEmpty()) {
            fields.add(new PreEncodedHttpField("Permissions-Policy", permissions));
            fields.add(new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"));
            fields.add(new PreEncodedHttpField("X-Frame-Options", "DENY"));
        }
        if (https) {
            fields.add(new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000"));
        }
        return fields.toArray(HttpField[]::new);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        add(response.getHeaders(), Request.getPathInContext(request));
        return super.handle(request, response, callback);
    }

    void add(HttpFields.Mutable headers, String path) {
        for (HttpField field : fieldsFor(path)) {
            headers.add(field);
        }
    }

    private HttpField[] fieldsFor(String path) {
        if (path.startsWith("/api/")) {
            return data;
        }
        return SCANNING.contains(path) ? scan : page;
    }
}
