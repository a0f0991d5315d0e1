package zhengjian.signing.pdf;

/** Why a file is not a document of ours, unchanged. */
public enum DocumentDefect {
    /** More bytes than we ever write, or too few. */
    SIZE,
    /** Not one PDF of one revision. */
    NOT_ONE_REVISION,
    /** No signature dictionary in the shape that we write, or more than one. */
    SIGNATURE_SHAPE,
    /** The ranges leave something out. */
    BYTE_RANGE,
    /** The container is not upper-case hexadecimal followed by zeros. */
    HEXADECIMAL,
    /** The container is not encoded as we do, or carries other certificates. */
    CONTAINER,
    /** The signed bytes were changed. */
    DIGEST,
    /** The signature is not by the pinned certificate. */
    SIGNATURE,
    /** The time stamp is for something else, or by somebody else. */
    TIMESTAMP
}
