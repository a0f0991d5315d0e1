package zhengjian.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One kept-alive connection with at most one request in flight. Knows just enough HTTP/1.1 to find an answer's end. */
final class LoadConnection implements AutoCloseable {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(1 << 18);
    private int headerEnd;
    private int answerEnd;
    private boolean chunked;
    private long sentAt;

    LoadConnection(InetSocketAddress server, Selector selector) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(byte[] request, long now) throws IOException {
        answer.clear();
        headerEnd = 0;
        answerEnd = 0;
        chunked = false;
        sentAt = now;
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads what has come; true once the answer is complete. */
    boolean receive() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("server closed the connection");
        }
        if (headerEnd == 0) {
            findHeaderEnd();
        }
        return headerEnd > 0 && (chunked ? endsWith(LAST_CHUNK) : answer.position() >= answerEnd);
    }

    int status() {
        return (answer.get(9) - '0') * 100 + (answer.get(10) - '0') * 10 + (answer.get(11) - '0');
    }

    int bytes() {
        return answer.position();
    }

    long nanosSinceSent(long now) {
        return now - sentAt;
    }

    private void findHeaderEnd() {
        int lineStart = 0;
        int length = 0;
        for (int at = 0; at + 1 < answer.position(); at++) {
            if (answer.get(at) != '\r' || answer.get(at + 1) != '\n') {
                continue;
            }
            if (at == lineStart) {
                headerEnd = at + 2;
                answerEnd = headerEnd + length;
                return;
            }
            if (startsWith(lineStart, LENGTH)) {
                length = number(lineStart + LENGTH.length, at);
            } else if (startsWith(lineStart, CHUNKED)) {
                chunked = true;
            }
            lineStart = at + 2;
        }
    }

    private boolean startsWith(int start, byte[] lowerCase) {
        for (int i = 0; i < lowerCase.length; i++) {
            if ((answer.get(start + i) | 0x20) != (lowerCase[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWith(byte[] end) {
        int start = answer.position() - end.length;
        for (int i = 0; i < end.length; i++) {
            if (start < headerEnd || answer.get(start + i) != end[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int start, int end) {
        int value = 0;
        for (int at = start; at < end; at++) {
            int digit = answer.get(at) - '0';
            value = digit >= 0 && digit <= 9 ? value * 10 + digit : value;
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
