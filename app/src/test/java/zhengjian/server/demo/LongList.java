package zhengjian.server.demo;

import java.io.IOException;
import java.nio.file.Path;

/** A published list as long as wanted, with its publication: {@code list.csv} and {@code publication.json}. */
public final class LongList {
    private LongList() {}

    /** Writes both files into a folder. @param size rows, 1 and more */
    public static void write(Path folder, int size) throws IOException {
        DemoList.write(folder.resolve("list.csv"), folder.resolve("publication.json"), size, 0, size);
    }
}
