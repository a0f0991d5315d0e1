package zhengjian.server.store;

/** The data are not there yet, or of another version of the program. The message is one sentence, Chinese then English. */
public final class OtherVersion extends RuntimeException {
    private static final long serialVersionUID = 1;

    OtherVersion() {
        super("登记库还没有建立，或属于程序的另一版本；请先用本版本启动一次服务 / there is no register yet, or it is of another version of the"
                + " program; start the service of this version once");
    }
}
