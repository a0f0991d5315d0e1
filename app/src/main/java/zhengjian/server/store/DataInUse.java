package zhengjian.server.store;

import java.nio.file.Path;

/** Another process works on the same data directory. The message is one sentence, Chinese then English. */
public final class DataInUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    DataInUse(Path directory, String owner) {
        super("数据目录 " + directory + " 正被另一进程使用" + owner + "，请先停止它 / another process" + owner + " is using " + directory
                + "; stop it first");
    }
}
