package zhengjian.benchmark;

import java.util.List;

/** One group of figures that are measured together. */
interface Measurement {
    /** Measures; every ratio has both of its sides from this one call. */
    List<Figure> measure(Ground ground) throws Exception;
}
