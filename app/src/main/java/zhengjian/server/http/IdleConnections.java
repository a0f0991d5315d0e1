package zhengjian.server.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/**
 * Closes connections that have not brought a whole request for a while. Jetty's idle time-out starts again with every
 * byte, so a client that sends one header byte every few seconds would otherwise stay for ever.
 */
final class IdleConnections implements Connection.Listener {
    private static final long SPARED = -1;

    private final Map<Connection, Long> requestsSeen = new ConcurrentHashMap<>();

    @Override
    public void onOpened(Connection connection) {
        requestsSeen.put(connection, SPARED);
    }

    @Override
    public void onClosed(Connection connection) {
        requestsSeen.remove(connection);
    }

    /**
     * Called at equal intervals: closes what is between two requests, and already was at the last call, so after one to
     * two intervals.
     */
    void sweep() {
        requestsSeen.forEach((connection, before) -> {
            long now = connection.getMessagesIn();
            boolean answering = now > connection.getMessagesOut();
            if (!answering && now == before) {
                connection.getEndPoint().close();
            } else {
                requestsSeen.replace(connection, before, answering ? SPARED : now);
            }
        });
    }
}
