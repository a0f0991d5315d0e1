package zhengjian.wallet.http;

import java.util.List;
import java.util.Optional;
import zhengjian.wallet.offer.WalletCredential;
import zhengjian.wallet.offer.WalletRefusal;
import zhengjian.wallet.offer.WalletRefusal.Reason;
import zhengjian.web.Members;

/** A credential request of OpenID4VCI 1.0 (8.2): JSON of at most 16 KiB. What we do not know is passed over, as it says. */
final class CredentialRequest {
    static final int LONGEST = 16 * 1024;
    static final int MOST_PROOFS = 10;

    private CredentialRequest() {}

    /**
     * The one proof in it.
     *
     * @throws WalletRefusal with the code that fits
     * @throws zhengjian.web.ProblemException when a member has another form
     */
    static String proof(Members request) {
        Optional<String> configuration = request.text("credential_configuration_id");
        if (request.has("credential_identifier")) {
            throw new WalletRefusal(
                    configuration.isPresent()
                            ? Reason.INVALID_CREDENTIAL_REQUEST
                            : Reason.UNKNOWN_CREDENTIAL_IDENTIFIER,
                    "expected credential_configuration_id alone");
        }
        if (configuration.isEmpty()) {
            throw new WalletRefusal(Reason.INVALID_CREDENTIAL_REQUEST, "credential_configuration_id is missing");
        }
        if (!configuration.get().equals(WalletCredential.CONFIGURATION)) {
            throw new WalletRefusal(
                    Reason.UNKNOWN_CREDENTIAL_CONFIGURATION, "expected " + WalletCredential.CONFIGURATION);
        }
        if (request.has("credential_response_encryption")) {
            throw new WalletRefusal(Reason.INVALID_ENCRYPTION_PARAMETERS, "responses are not encrypted");
        }
        List<Members> proofs = request.object("proofs")
                .map(object -> object.list("jwt", "value"))
                .orElse(List.of());
        if (proofs.size() != 1) {
            throw new WalletRefusal(
                    proofs.isEmpty() ? Reason.INVALID_PROOF : Reason.INVALID_CREDENTIAL_REQUEST,
                    "expected one proof in proofs.jwt, found " + proofs.size());
        }
        return proofs.get(0)
                .text("value")
                .orElseThrow(() -> new WalletRefusal(Reason.INVALID_PROOF, "the proof is empty"));
    }
}
