package zhengjian.issuance;

/** A publication file that is refused. The message is one sentence, Chinese then English, and safe to show. */
public final class BadPublication extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadPublication(String chinese, String english) {
        super("公布文件：" + chinese + " / publication: " + english);
    }
}
