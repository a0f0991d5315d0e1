package zhengjian.signing.pdf;

import java.io.IOException;

/** Carries a request to a time-stamp authority (RFC 3161) and brings its answer. */
public interface TimestampSource {
    /**
     * @param request DER of a TimeStampReq
     * @return DER of a TimeStampResp, not trusted
     * @throws IOException when no answer came in time
     */
    byte[] answer(byte[] request) throws IOException;
}
