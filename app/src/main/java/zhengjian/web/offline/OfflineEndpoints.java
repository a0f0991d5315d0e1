package zhengjian.web.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengjian.page.Address;
import zhengjian.page.Language;
import zhengjian.page.Texts;
import zhengjian.page.offline.OfflinePage;
import zhengjian.web.Assets;
import zhengjian.web.Pages;

/** {@code /offline}, its manifest, and the service worker that keeps it. */
public final class OfflineEndpoints {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> KEPT = List.of(
            "style.css", "offline.js", "places.txt", "reader.js", "zxing_reader.wasm", "icon-192.png", "icon-512.png");

    private final Pages pages;
    private final Assets assets;
    /** Made when somebody asks for it: it holds both pages. */
    private volatile byte @Nullable [] worker;

    /** @param assets with {@code places.txt} among them */
    public OfflineEndpoints(Pages pages, Assets assets) {
        this.pages = pages;
        this.assets = assets;
    }

    /** {@code GET /offline}. */
    public void page(Context context) {
        pages.showKept(context, new OfflinePage());
    }

    /** {@code GET /offline-worker.js}: what to keep, then the script; other bytes whenever anything in it changes. */
    public void worker(Context context) {
        context.header("Cache-Control", "no-cache");
        context.contentType("text/javascript; charset=utf-8");
        byte[] known = worker;
        if (known == null) {
            known = withWhatToKeep();
            worker = known;
        }
        context.result(known);
    }

    private byte[] withWhatToKeep() {
        Map<String, List<String>> copies = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String path = language.address(Address.OFFLINE);
            copies.put(path, pages.tags(language, Address.OFFLINE, new OfflinePage()));
        }
        List<String> addresses = new ArrayList<>();
        KEPT.forEach(name -> addresses.add(assets.addresses().get(name)));
        String content = json(Map.of("pages", copies)) + json(addresses);
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("version", Assets.fingerprint(content.getBytes(StandardCharsets.UTF_8)));
        kept.put("pages", copies);
        kept.put("assets", addresses);
        String script = new String(assets.content("offline-worker.js"), StandardCharsets.UTF_8);
        return ("const KEPT=" + json(kept) + ";\n" + script).getBytes(StandardCharsets.UTF_8);
    }

    /** {@code GET /offline.webmanifest}. */
    public void manifest(Context context) {
        Language language = Language.of(context.path());
        Texts texts = Texts.of(language);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", texts.text("site.name") + " · " + texts.text("offline.title"));
        manifest.put("short_name", texts.text("offline.title"));
        manifest.put("lang", language.tag());
        manifest.put("start_url", language.address(Address.OFFLINE));
        manifest.put("scope", language.address(Address.OFFLINE));
        manifest.put("display", "standalone");
        manifest.put("background_color", "#f6f4ef");
        manifest.put("theme_color", "#17375e");
        manifest.put("icons", List.of(icon("icon-192.png", "192x192"), icon("icon-512.png", "512x512")));
        context.header("Cache-Control", "no-cache");
        context.contentType("application/manifest+json; charset=utf-8");
        context.result(json(manifest));
    }

    private Map<String, String> icon(String name, String sizes) {
        return Map.of(
                "src", assets.addresses().get(name), "sizes", sizes, "type", "image/png", "purpose", "any maskable");
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and lists are always JSON", e);
        }
    }
}
