package zhengjian.server.documents;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import zhengjian.signing.pdf.TimestampSource;

/**
 * Asks a source no more for a while after it failed, so that one that hangs costs the next ones nothing. Safe for threads.
 */
final class PausingSource implements TimestampSource {
    private final TimestampSource source;
    private final Duration pause;
    private final InstantSource clock;
    private volatile Instant resumes = Instant.MIN;

    PausingSource(TimestampSource source, Duration pause, InstantSource clock) {
        this.source = source;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public byte[] answer(byte[] request) throws IOException {
        Instant until = resumes;
        if (clock.instant().isBefore(until)) {
            throw new IOException("the time-stamp authority failed, it is not asked again before " + until);
        }
        try {
            return source.answer(request);
        } catch (IOException e) {
            resumes = clock.instant().plus(pause);
            throw e;
        }
    }
}
