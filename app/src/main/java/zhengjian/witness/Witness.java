package zhengjian.witness;

import java.net.URI;
import zhengjian.signing.witness.CosignerKey;

/**
 * Somebody outside who watches that the ledger only grows.
 *
 * @param key under which it cosigns
 * @param url its submission prefix, without a slash at the end
 */
public record Witness(CosignerKey key, URI url) {
    URI addCheckpoint() {
        return URI.create(url + "/add-checkpoint");
    }
}
