// A certified OpenID provider (npm oidc-provider) for the tests, with a form for signing in and people of our own.
// Prints its port on one line, then reads one line of JSON {clients: […], people: {login: {password, acr, amr, claims}}} and
// prints "ready". Ends when its standard input ends.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { Provider } from "oidc-provider";

let handle = (request, response) => response.writeHead(503).end();
const server = createServer((request, response) => handle(request, response));
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const { port } = server.address();
const issuer = `http://localhost:${port}`;
console.log(port);

function key(kid, alg, type, options) {
  return { ...generateKeyPairSync(type, options).privateKey.export({ format: "jwk" }), kid, alg, use: "sig" };
}

function provider({ clients, people }) {
  const made = new Provider(issuer, {
    clients,
    jwks: { keys: [key("r", "RS256", "rsa", { modulusLength: 2048 }), key("e", "ES256", "ec", { namedCurve: "P-256" })] },
    scopes: ["openid", "profile", "identity"],
    claims: { openid: ["sub"], profile: ["name"], identity: ["id_number", "id_type"], acr: null, amr: null },
    acrValues: ["two-factors"],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (context, { uid }) => `/interaction/${uid}` },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 60, IdToken: 60 },
    findAccount: (context, sub) => people[sub] && { accountId: sub, claims: () => ({ sub, ...people[sub].claims }) },
    // people are not asked what may be told: it is their own authority's provider
    async loadExistingGrant({ oidc }) {
      const grant = new made.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid profile identity");
      await grant.save();
      return grant;
    },
  });
  return made;
}

const page = (action) => `<!doctype html><html lang="en"><title>Provider</title><h1>Provider</h1>
<form method="post" action="${action}"><label>Login <input name="login"></label>
<label>Password <input name="password" type="password"></label><button name="do" value="in">Sign in</button>
<button name="do" value="stop">Stop</button></form>`;

const lines = createInterface({ input: process.stdin });
lines.on("close", () => process.exit());
lines.once("line", (line) => {
  const told = JSON.parse(line);
  const made = provider(told);
  const others = made.callback();
  handle = async (request, response) => {
    if (!request.url.startsWith("/interaction/")) return others(request, response);
    try {
      if (request.method !== "POST") {
        response.writeHead(200, { "content-type": "text/html" });
        return response.end(page(request.url));
      }
      const parts = [];
      for await (const part of request) parts.push(part);
      const form = new URLSearchParams(Buffer.concat(parts).toString());
      const person = told.people[form.get("login")];
      if (form.get("do") === "stop") {
        await made.interactionFinished(request, response, { error: "access_denied", error_description: "stopped" });
      } else if (person === undefined || person.password !== form.get("password")) {
        response.writeHead(403, { "content-type": "text/html" });
        response.end(page(request.url));
      } else {
        const login = { accountId: form.get("login"), acr: person.acr, amr: person.amr };
        await made.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
      }
    } catch (fault) {
      console.error(fault);
      response.writeHead(500).end();
    }
  };
  console.log("ready");
});
