package zhengjian.issuance.sheet;

/** Takes a sheet row by row, so that no reader holds more than one. */
@FunctionalInterface
public interface RowSink {
    void row(SheetRow row);

    /**
     * Cells that were merged, known only after the last row.
     *
     * @param range for instance B2:B5
     */
    default void merged(String range) {}
}
