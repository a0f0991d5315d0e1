package zhengjian.catalogue;

/** Whether a place lies in a certificate's scope. {@code UNDECIDED} is never to be taken for {@code INSIDE}. */
public enum Coverage {
    INSIDE,
    OUTSIDE,
    /** The data do not tell: an unknown place, a county that was split, a development zone across counties. */
    UNDECIDED
}
