import type { Answer, Check, Places } from "zhengjian-verify";
import { part, words } from "../page";

/** What the page knows besides the answer: where the names come from, and how old the lists are. */
export interface Around {
  places: Places;
  english: boolean;
  /** When the statuses were signed, in words. */
  asOf: string;
  milliseconds: number;
  /** How old the lists are, as the page's other texts name it. */
  freshness: string;
}

const ADVICE = 4;

/** Draws an answer into the page. All texts come from the template; of the certificate only what the verdict allows. */
export function show(answer: Answer, around: Around): void {
  const state = stateOf(answer);
  const article = part("answer");
  const picture = template(`state-${state}`);
  const title = picture.dataset["title"] ?? "";
  article.className = `card answer ${picture.dataset["tone"] ?? "unknown"}`;
  article.dataset["verdict"] = answer.verdict;
  article.dataset["reason"] = answer.reason;
  article.dataset["milliseconds"] = around.milliseconds.toFixed(1);
  const heading = element("h2", title);
  heading.id = "verdict";
  heading.tabIndex = -1;
  const band = element("div", "", "band");
  const said = element("div");
  said.append(heading, element("p", reason(answer, around)));
  band.append(...Array.from(picture.children, (child) => child.cloneNode(true)), said);
  const body = element("div", "", "body");
  body.append(...limit(answer, around), facts(answer, around), ...advice(state), checks(answer.checks));
  article.replaceChildren(band, element("p", around.asOf, "when"), body);
  article.hidden = false;
  heading.focus();
}

/** A 定向 or local certificate that is valid is never drawn green. */
function stateOf(answer: Answer): string {
  const limited = answer.verdict === "VALID" && answer.facts?.kind !== "regular";
  return limited ? "limited" : answer.verdict.toLowerCase().replaceAll("_", "-");
}

function reason(answer: Answer, around: Around): string {
  const facts = answer.facts;
  const area = facts === undefined ? "" : around.places.fullName(facts.area);
  const place = answer.usable === undefined ? "" : around.places.fullName(answer.usable.in);
  const undecided = answer.verdict === "VALID" && answer.usable?.answer === "not-decided";
  const usual = answer.reason === "no-trust" ? `reason-no-trust-${around.freshness}` : `reason-${answer.reason}`;
  const key = undecided ? "reason-place-decides" : usual;
  return words(key, issuerName(answer, around), area, place, answer.host ?? "");
}

function limit(answer: Answer, around: Around): HTMLElement[] {
  const facts = answer.facts;
  if (facts === undefined || facts.kind === "regular") {
    return [];
  }
  const box = element("div", "", "limit");
  const area = around.places.fullName(facts.area);
  box.append(element("strong", words(`limit-${facts.kind}-title`, area)), element("p", words(`limit-${facts.kind}`)));
  return [box];
}

function facts(answer: Answer, around: Around): HTMLElement {
  const list = element("dl", "", "facts");
  const row = (name: string, value: string, css = "") => {
    if (value !== "") {
      const detail = element("dd", value, css);
      detail.lang = css === "number" ? "" : "zh-CN";
      const pair = element("div");
      pair.append(element("dt", words(`fact-${name}`)), detail);
      list.append(pair);
    }
  };
  const of = answer.facts;
  row("name", of?.holderName ?? "", "holder");
  row("id", of?.maskedId ?? "", "number");
  row("family", of === undefined || of.family === "title" ? "" : words(`family-${of.family}`));
  row("title", of?.title ?? "");
  row("series", of?.series ?? "");
  row("specialty", of?.specialty ?? "");
  row("level", of === undefined ? "" : words(`level-${of.rank}`));
  row("obtained", of?.obtainedOn ?? "", "number");
  row("number", grouped(answer.number ?? ""), "number");
  row("issuer", issuerName(answer, around));
  row("scope", of === undefined ? "" : words(of.kind === "regular" ? "scope-all" : "scope-only", around.places.fullName(of.area)));
  return list;
}

function issuerName(answer: Answer, around: Around): string {
  return (around.english ? answer.issuer?.englishName : answer.issuer?.name) ?? "";
}

/** Numbers of ours are printed in groups of four. */
function grouped(number: string): string {
  return /^[0-9A-Z]{16}$/.test(number) ? (number.match(/.{4}/g) ?? []).join("-") : number;
}

function advice(state: string): HTMLElement[] {
  const list = element("ul", "", "next");
  for (let i = 1; i <= ADVICE; i++) {
    const line = words(`next-${state}-${i}`);
    if (line !== "") {
      list.append(element("li", line));
    }
  }
  return list.childElementCount === 0 ? [] : [element("h3", words("next")), list];
}

function checks(all: Check[]): HTMLElement {
  const list = element("ul", "", "checks");
  const shown: { check: string; result: Check["result"] }[] = [...all, { check: "register", result: "not-checked" }];
  for (const { check, result } of shown) {
    const item = element("li", "", result);
    const said = element("div");
    said.append(element("b", words(`check-${check}-${result}`)), element("br"), element("span", words(`check-${check}-${result}-detail`)));
    item.append(...Array.from(template(`result-${result}`).children, (child) => child.cloneNode(true)), said);
    list.append(item);
  }
  const box = element("div");
  box.append(element("h3", words("checks")), list);
  return box;
}

/** A drawing that the page brought along. */
function template(name: string): HTMLElement {
  const found = part<HTMLTemplateElement>("drawings").content.querySelector<HTMLElement>(`[data-name="${name}"]`);
  if (found === null) {
    throw new Error(`no drawing ${name}`);
  }
  return found;
}

function element(name: string, text = "", css = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (css !== "") {
    made.className = css;
  }
  return made;
}
