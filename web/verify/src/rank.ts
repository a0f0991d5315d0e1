/** Title, post or skill certificate. */
export type Family = "title" | "post" | "skill";

const RANKS: [number, Family, string][] = [
  [1, "title", "technician"],
  [2, "title", "assistant"],
  [3, "title", "intermediate"],
  [4, "title", "associate-senior"],
  [5, "title", "full-senior"],
  [8, "post", "post-2"],
  [9, "post", "post-3"],
  [16, "skill", "skill-senior-worker"],
  [17, "skill", "skill-technician"],
  [18, "skill", "skill-senior-technician"],
  [19, "skill", "skill-special-technician"],
];

/** Family and rank of a number in the token. Numbers are never reused. */
export function rankOf(number: bigint): { family: Family; rank: string } | undefined {
  const found = RANKS.find(([code]) => BigInt(code) === number);
  return found === undefined ? undefined : { family: found[1], rank: found[2] };
}

/** The number of a family and rank in the token; −1 for an unknown one. */
export function numberOf(family: Family, rank: string): number {
  return RANKS.find(([, itsFamily, itsRank]) => itsFamily === family && itsRank === rank)?.[0] ?? -1;
}
