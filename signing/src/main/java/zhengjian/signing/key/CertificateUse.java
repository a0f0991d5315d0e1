package zhengjian.signing.key;

/** What a certificate of {@link CertificateAuthority} lets its key do. */
public enum CertificateUse {
    /** Signs documents (digitalSignature, nonRepudiation; RFC 9336 document signing and e-mail protection). */
    DOCUMENTS,
    /** Signs records or the ledger (digitalSignature alone). */
    RECORDS
}
