// A wallet of other people's making: takes an offer from a running service by @openid4vc/openid4vci and checks what it was
// given by @sd-jwt/sd-jwt-vc. Usage: node receive.mjs OFFER_LINK TRANSACTION_CODE. Prints one JSON object.
import { createHash, randomBytes, webcrypto } from "node:crypto";
import { Openid4vciClient } from "@openid4vc/openid4vci";
import { clientAuthenticationAnonymous, setGlobalConfig } from "@openid4vc/oauth2";
import { SDJwtVcInstance } from "@sd-jwt/sd-jwt-vc";
import { SignJWT, createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify } from "jose";

setGlobalConfig({ allowInsecureUrls: true });
const [link, transactionCode] = process.argv.slice(2);
const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
const holderKey = await exportJWK(publicKey);

const client = new Openid4vciClient({
  callbacks: {
    fetch,
    hash: (data, algorithm) => createHash(algorithm.replace("-", "")).update(data).digest(),
    generateRandom: (length) => randomBytes(length),
    clientAuthentication: clientAuthenticationAnonymous(),
    signJwt: async (signer, { header, payload }) => ({
      jwt: await new SignJWT(payload).setProtectedHeader(header).sign(privateKey),
      signerJwk: holderKey,
    }),
  },
});

const credentialOffer = await client.resolveCredentialOffer(link);
const issuerMetadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer);
const configuration = credentialOffer.credential_configuration_ids[0];
const { accessTokenResponse } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
  credentialOffer,
  issuerMetadata,
  txCode: transactionCode,
});
const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata });
const { jwt } = await client.createCredentialRequestJwtProof({
  issuerMetadata,
  credentialConfigurationId: configuration,
  nonce,
  signer: { method: "jwk", alg: "ES256", publicJwk: holderKey },
});
const response = await client.retrieveCredentials({
  issuerMetadata,
  credentialConfigurationId: configuration,
  accessToken: accessTokenResponse.access_token,
  proofs: { jwt: [jwt] },
});
const credential = response.credentialResponse.credentials[0].credential;

// the issuer's keys, by the name that stands in the credential
const issuer = JSON.parse(Buffer.from(credential.split(".")[1], "base64url")).iss;
const published = await (await fetch(new URL("/.well-known/jwt-vc-issuer", issuer))).json();
const keys = createLocalJWKSet(published.jwks);
const { subtle } = webcrypto;
const usual = { name: "ECDSA", hash: "SHA-256" };

function library(options) {
  return new SDJwtVcInstance({
    hasher: (data, algorithm) => createHash(algorithm.replace("-", "")).update(data).digest(),
    hashAlg: "sha-256",
    saltGenerator: (length) => randomBytes(length).toString("base64url"),
    verifier: async (data, signature) => {
      await jwtVerify(`${data}.${signature}`, keys, { typ: "dc+sd-jwt" });
      return true;
    },
    statusListFetcher: async (uri) => (await fetch(uri)).text(),
    statusVerifier: async (data, signature) => {
      await jwtVerify(`${data}.${signature}`, keys, { typ: "statuslist+jwt" });
      return true;
    },
    ...options,
  });
}

const holder = library({
  kbSigner: async (data) => Buffer.from(await subtle.sign(usual, privateKey, Buffer.from(data))).toString("base64url"),
  kbSignAlg: "ES256",
});
const whole = await holder.verify(credential);
const presented = await holder.present(
  credential,
  { holder_name: true },
  { kb: { payload: { iat: Math.floor(Date.now() / 1000), aud: "https://employer.example", nonce: "n-1" } } },
);
const employer = library({
  kbVerifier: async (data, signature, payload) => {
    const key = await subtle.importKey("jwk", payload.cnf.jwk, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
    return subtle.verify(usual, key, Buffer.from(signature, "base64url"), Buffer.from(data));
  },
});
const seen = await employer.verify(presented, { keyBindingNonce: "n-1" });

const type = await (await fetch(whole.payload.vct)).text();
console.log(
  JSON.stringify({
    credential,
    whole: whole.payload,
    seen: seen.payload,
    keyBound: seen.kb !== undefined,
    sameKey: JSON.stringify(whole.payload.cnf.jwk.x) === JSON.stringify(holderKey.x),
    typeIsIntact: `sha256-${createHash("sha256").update(type).digest("base64")}` === whole.payload["vct#integrity"],
    type: JSON.parse(type),
  }),
);
