/** Why something was refused: the area names the reader, the defect the one thing found wrong (the names of the Java readers). */
export class Refusal extends Error {
  constructor(
    readonly area: Area,
    readonly defect: string,
    message: string,
  ) {
    super(`${area} ${defect}: ${message}`);
    this.name = "Refusal";
  }
}

/** The readers that refuse. */
export type Area = "cbor" | "cose" | "token" | "key" | "note" | "status" | "trust";
