package zhengjian.issuance.sheet;

/** What stands in a cell. A CSV file has texts only. */
public enum CellKind {
    EMPTY,
    TEXT,
    /** Stored as a number: long digits have lost their end, dates are serial numbers. */
    NUMBER,
    BOOLEAN,
    /** A formula, whatever its last value was. */
    FORMULA,
    /** An error value such as #N/A. */
    ERROR
}
