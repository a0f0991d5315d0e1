package zhengjian.holder;

import zhengjian.certificate.CertificateNumber;

/**
 * That a holder gets codes at an address from now on.
 *
 * @param number of a certificate of the holder
 */
public record AddressChange(CertificateNumber number, EmailAddress address) {}
