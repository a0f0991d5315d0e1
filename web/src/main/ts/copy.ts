import { part, words } from "./page";

/**
 * Buttons that copy what stands in another element. Without scripts they stay hidden: the text can be marked and copied by hand.
 */
function text(source: HTMLElement): string {
  return source instanceof HTMLInputElement ? source.value : (source.textContent ?? "").trim();
}

/** The old way, where the new one is missing or refused: in some apps' browsers, and without https. */
function marked(source: HTMLElement): boolean {
  if (source instanceof HTMLInputElement) {
    source.select();
  } else {
    getSelection()?.selectAllChildren(source);
  }
  return document.execCommand("copy");
}

async function copied(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text(source));
    return true;
  } catch {
    return marked(source);
  }
}

document.querySelectorAll<HTMLButtonElement>("button[data-copy]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    void copied(part(button.dataset["copy"] ?? "")).then((done) => {
      part("copied").textContent = words(done ? "copied" : "not-copied");
    });
  });
});
