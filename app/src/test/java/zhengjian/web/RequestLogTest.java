package zhengjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class RequestLogTest {
    @Test
    void aLineNamesTheRouteAndNothingThatWasSent() throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger("zhengjian.request");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Level before = log.getLevel();
        log.setLevel(Level.INFO);
        log.addAppender(lines);
        try (SampleServer server = new SampleServer()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(server.base() + "/v/SECRETTOKEN?name=%E5%BC%A0%E4%B8%89"))
                    .header("User-Agent", "evil${jndi:ldap://x}")
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        } finally {
            log.detachAppender(lines);
            log.setLevel(before);
        }
        assertThat(lines.list).hasSize(1);
        ILoggingEvent line = lines.list.get(0);
        String whole = line.getFormattedMessage() + line.getKeyValuePairs();
        assertThat(whole).contains("/v/{payload}", "GET", "200");
        assertThat(whole).doesNotContain("SECRET", "name", "张", "%E5", "jndi", "127.0.0.1");
    }
}
