import { type Credential, type CredentialToken, parseToken, tokenSignedBy } from "./credential.js";
import { masked } from "./mask.js";
import type { Coverage, Places } from "./places.js";
import { Refusal } from "./refusal.js";
import { readScan } from "./scan.js";
import { listSignedBy, parseStatusList, statusAt, type StatusList } from "./status.js";
import { covers, findKey, type Issuer, type IssuerKey, type TrustList } from "./trust/list.js";
import { CLOCK_TOLERANCE } from "./trust/freshness.js";
import { stateFreshness, type TrustState } from "./trust/state.js";
import { type Check, disclosure, type Reason, REASONS, type Step, type Verdict } from "./verdict.js";

/** What is asked, and what it is answered from. */
export interface Question {
  /** The text of a QR code, or a bare token. */
  text: string;
  trust: TrustState | undefined;
  places: Places;
  /** Seconds since 1970. */
  now: number;
  /** Six digits of the place where it is to be used. */
  place?: string | undefined;
}

/** Where it may be used, as far as the token and the divisions tell. */
export interface Usable {
  in: string;
  answer: "yes" | "no" | "not-decided";
}

/** A verdict, and what may be shown of the certificate: the name always masked. */
export interface Answer {
  verdict: Verdict;
  reason: Reason;
  checks: Check[];
  /** Host of somebody else's address, to be shown as text. */
  host?: string;
  usable?: Usable;
  issuer?: Issuer;
  number?: string;
  facts?: Facts;
}

/** What every public answer may show. */
export interface Facts extends Pick<Credential, "family" | "rank" | "title" | "series" | "specialty" | "maskedId" | "obtainedOn"> {
  kind: "regular" | "directional" | "local";
  holderName: string;
  /** Division code. */
  area: string;
}

/** Checks without asking anybody; steps as in docs/verify-offline.md, the first that fails decides. Never throws for bad input. */
export async function check(question: Question): Promise<Answer> {
  return new Checking(question).run();
}

class Checking {
  private readonly checks: Check[] = [];
  private token: CredentialToken | undefined;
  private issuer: Issuer | undefined;
  private usable: Usable | undefined;

  constructor(private readonly question: Question) {}

  async run(): Promise<Answer> {
    const { trust, now, text } = this.question;
    const list = trust?.list?.content;
    // 1: may the trust files be used at all?
    const age = trust === undefined ? "EXPIRED" : stateFreshness(trust, now);
    if (trust === undefined || list === undefined || age === "EXPIRED" || age === "NOT_YET") {
      return this.answer("no-trust");
    }
    // 2: is it a code of a listed issuer at all?
    const scan = readScan(text, list.issuers.map((issuer) => issuer.baseUrl));
    if (scan.kind === "foreign") {
      const answer = this.end("format", scan.address ? "foreign-address" : "other-content");
      return scan.host === "" ? answer : { ...answer, host: scan.host };
    }
    // 3: whole, and in its one spelling?
    if (scan.kind !== "token" || !this.read(scan.payload)) {
      return this.end("format", "unreadable");
    }
    this.pass("format");
    const address = list.issuers.find((issuer) => issuer.baseUrl === scan.baseUrl);
    const refused = await this.signature(list, address);
    return refused ?? this.status(trust, age === "STALE");
  }

  private read(payload: string): boolean {
    try {
      this.token = parseToken(payload);
      return true;
    } catch (refused) {
      if (refused instanceof Refusal) {
        return false;
      }
      throw refused;
    }
  }

  private get credential(): Credential {
    return (this.token as CredentialToken).credential;
  }

  /** 4: key listed, signature right, its own issuer and address, not stolen, in its time, within the issuer's scope. */
  private async signature(list: TrustList, address: Issuer | undefined): Promise<Answer | undefined> {
    const token = this.token as CredentialToken;
    const found = findKey(list, token.keyId, "issuing");
    if (found === undefined) {
      return this.end("key", "unknown-key");
    }
    if (!(await tokenSignedBy(token, found.key.key))) {
      return this.end("signature", "signature-wrong");
    }
    this.pass("signature");
    if (found.issuer.code !== this.credential.issuer || (address !== undefined && address !== found.issuer)) {
      return this.end("key", "key-of-other-issuer");
    }
    this.issuer = found.issuer;
    if (found.key.state === "compromised") {
      return this.end("key", "stolen-key");
    }
    if (!inForce(found.key, this.credential.issuedAt)) {
      return this.end("key", "key-outside-its-time");
    }
    if (!covers(found.issuer.scope, this.credential)) {
      return this.end("key", "outside-issuer-scope");
    }
    this.pass("key");
    return undefined;
  }

  /** 5: the status list; a stale one still tells what cannot be undone. */
  private async status(trust: TrustState, stale: boolean): Promise<Answer> {
    const list = await this.statusList(trust);
    const status = list === undefined ? undefined : statusAt(list, this.credential.statusIndex);
    if (list === undefined || status === undefined) {
      return this.end("status", "no-status-list");
    }
    if (status === "revoked" || status === "superseded") {
      return this.end("status", status === "revoked" ? "withdrawn" : "replaced");
    }
    if (stale || this.question.now >= list.expiresAt) {
      return this.end("status", stale ? "trust-stale" : "status-list-stale");
    }
    if (status === "suspended") {
      return this.end("status", "under-review");
    }
    this.pass("status");
    return this.scope();
  }

  /** The list that the token names, if it is at hand and the issuer's own. */
  private async statusList(trust: TrustState): Promise<StatusList | undefined> {
    const issuer = this.issuer as Issuer;
    const number = this.credential.statusList;
    const file = trust.statusLists.get(`${issuer.code}-${number}`);
    if (file === undefined) {
      return undefined;
    }
    try {
      const list = await parseStatusList(file);
      const key = issuer.keys.find((each) => each.purpose === "status" && each.key.id === list.keyId);
      const own =
        list.subject === `${issuer.statusBase}${number}.cwt` &&
        key !== undefined &&
        key.state !== "compromised" &&
        inForce(key, list.issuedAt) &&
        list.issuedAt <= this.question.now + CLOCK_TOLERANCE &&
        (await listSignedBy(list, key.key));
      return own ? list : undefined;
    } catch (refused) {
      if (refused instanceof Refusal) {
        return undefined;
      }
      throw refused;
    }
  }

  /** 6: usable in the place asked about? A regular title outside its province is for the receiving place to decide. */
  private scope(): Answer {
    const { place, places, now } = this.question;
    const today = new Date((now + 8 * 3600) * 1000).toISOString().slice(0, 10);
    const area = this.area();
    const asked = place ?? area;
    const year = Number(today.slice(0, 4));
    const regular = this.credential.localDivision === undefined;
    const coverage: Coverage = regular ? places.coverageOfProvince(area, asked) : places.coverage(area, asked, year);
    if (place === undefined) {
      this.checks.push({ check: "scope", result: "not-checked" });
      return this.answer("genuine");
    }
    if (today < this.credential.obtainedOn) {
      this.usable = { in: asked, answer: "no" };
      return this.end("scope", "other-time");
    }
    if (coverage === "outside" && !regular) {
      this.usable = { in: asked, answer: "no" };
      return this.end("scope", "other-place");
    }
    this.usable = { in: asked, answer: coverage === "inside" ? "yes" : "not-decided" };
    this.checks.push({ check: "scope", result: coverage === "inside" ? "pass" : "not-checked" });
    return this.answer(coverage === "inside" || regular ? "genuine" : "other-place");
  }

  private area(): string {
    return this.credential.localDivision ?? `${this.credential.issuer.slice(3)}0000`;
  }

  private pass(step: Step): void {
    this.checks.push({ check: step, result: "pass" });
  }

  private end(step: Step, reason: Reason): Answer {
    const undecided = REASONS[reason] === "CANNOT_CHECK" || REASONS[reason] === "STATUS_STALE";
    this.checks.push({ check: step, result: undecided ? "not-checked" : "fail" });
    return this.answer(reason);
  }

  private answer(reason: Reason): Answer {
    const verdict = REASONS[reason];
    const shown = this.token === undefined ? "nothing" : disclosure(verdict);
    return {
      verdict,
      reason,
      checks: this.checks,
      ...(this.usable === undefined ? {} : { usable: this.usable }),
      ...(shown === "nothing" || this.issuer === undefined ? {} : { issuer: this.issuer }),
      ...(shown === "nothing" ? {} : { number: this.credential.number }),
      ...(shown === "facts" ? { facts: this.facts() } : {}),
    };
  }

  private facts(): Facts {
    const { family, rank, title, series, specialty, maskedId, obtainedOn, holderName, localDivision } = this.credential;
    const kind = localDivision === undefined ? "regular" : localDivision.endsWith("00") ? "local" : "directional";
    return { family, rank, title, series, specialty, maskedId, obtainedOn, kind, holderName: masked(holderName), area: this.area() };
  }
}

/** True when the key was in force at the time that the signer wrote. */
function inForce(key: IssuerKey, at: number): boolean {
  const ended = key.since !== undefined && at >= key.since;
  return !ended && at >= key.notBefore && at <= key.notAfter;
}
