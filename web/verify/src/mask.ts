const MARK = /^\p{M}$/u;

/** Hides the middle of a name as the issuers' pages do; a variation selector or mark stays with its base. */
export function masked(name: string): string {
  const characters: string[] = [];
  for (const point of name) {
    if (characters.length > 0 && MARK.test(point)) {
      characters[characters.length - 1] += point;
    } else {
      characters.push(point);
    }
  }
  if (characters.length < 2) {
    return "*";
  }
  const last = characters.length === 2 ? "*" : (characters[characters.length - 1] as string);
  return (characters[0] as string) + "*".repeat(Math.max(0, characters.length - 2)) + last;
}
