package zhengjian.issuance.sheet;

/** A file that can be read row by row, more than once. */
public interface RowSource extends AutoCloseable {
    /** What was recognised, for people: 编码 UTF-8, or 工作表“名单”. */
    String description();

    /**
     * Hands over every row that is not empty, in order.
     *
     * @throws BadList if the file cannot be read to its end or goes past a bound
     */
    void forEach(RowSink sink);

    /** How much of the file was handed over by now, 0 to 1. */
    double progress();

    @Override
    void close();
}
