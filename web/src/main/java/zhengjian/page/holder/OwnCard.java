package zhengjian.page.holder;

import zhengjian.page.CertificateFacts;

/**
 * One of the reader's certificates.
 *
 * @param facts with the whole name and the masked ID number
 * @param key number as it stands in addresses
 * @param status {@code valid}, {@code suspended}, {@code revoked} or {@code superseded}
 */
public record OwnCard(CertificateFacts facts, String key, String status) {
    /** Address of the page about it, without language prefix. */
    public String path() {
        return "/holder/certificates/" + key;
    }

    /** Name of the CSS class that colours its state. */
    public String tone() {
        return switch (status) {
            case "valid" -> facts.limited() ? "limited" : "ok";
            case "superseded" -> "replaced";
            case "suspended" -> "limited";
            default -> "bad";
        };
    }
}
