package zhengjian.roster.result;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a result row by row, so that no more than one is in memory. The header is written first. */
public interface ResultWriter extends Closeable {
    void row(List<String> cells) throws IOException;
}
