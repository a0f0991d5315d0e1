/** The element with this id, which the template promises. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`no element ${id}`);
  }
  return element as T;
}

/** A text of the page's template `texts`, with `{0}`, `{1}` … filled in. */
export function words(key: string, ...values: string[]): string {
  const source = part<HTMLTemplateElement>("texts").content.querySelector(`[data-key="${key}"]`);
  return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), source?.textContent ?? "");
}
