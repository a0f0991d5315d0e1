/** Whether a place lies in a certificate's area. `undecided` is never to be taken for `inside`. */
export type Coverage = "inside" | "outside" | "undecided";

/** One division as it is now, or as it was last. */
export interface Place {
  code: string;
  name: string;
  /** A development zone: a place, but no county of its own. */
  zone: boolean;
  /** The year in which it was renamed or dissolved; undefined if it exists. */
  until: number | undefined;
  successors: string[];
}

const HOPS = 16;
const LINE = /^([1-9][0-9]{5})(~?)([^ ]+)(?: ([0-9]{4})((?: [0-9]{6})*))?$/;

/** The divisions of China as an issuer's service lists them; the rules are those of its catalogue. */
export class Places {
  private constructor(private readonly byCode: ReadonlyMap<string, Place>) {}

  /** Reads a text of lines `CODE[~]NAME [UNTIL SUCCESSOR …]`; `~` marks a development zone. Other lines are passed over. */
  static parse(text: string): Places {
    const found = new Map<string, Place>();
    for (const line of text.split("\n")) {
      const [, code = "", zone, name = "", until, successors] = LINE.exec(line) ?? [];
      if (code !== "") {
        found.set(code, {
          code,
          name,
          zone: zone === "~",
          until: until === undefined ? undefined : Number(until),
          successors: successors?.trim().split(" ").filter((each) => each !== "") ?? [],
        });
      }
    }
    return new Places(found);
  }

  /** The division under this code. */
  find(code: string): Place | undefined {
    return this.byCode.get(code);
  }

  /** The provinces that exist. */
  provinces(): Place[] {
    return [...this.byCode.values()].filter((place) => place.code.endsWith("0000") && place.until === undefined);
  }

  /** The cities and counties of a province that exist, in the order of their codes. */
  within(province: string): Place[] {
    const inside = (place: Place) => place.code.startsWith(province.slice(0, 2)) && place.code !== province;
    return [...this.byCode.values()].filter((place) => inside(place) && place.until === undefined);
  }

  /** The name with the province before it; the code itself if it is unknown. */
  fullName(code: string): string {
    const name = this.find(code)?.name ?? code;
    return code.endsWith("0000") ? name : (this.find(province(code))?.name ?? "") + name;
  }

  /** Whether a place lies in a 定向 or local area in a year. A place larger than the area is outside. */
  coverage(area: string, place: string, year: number): Coverage {
    if (this.find(place) === undefined) {
      return "undecided";
    }
    const current = this.follow(area, year);
    const asked = this.follow(place, year);
    if (current === undefined || asked === undefined) {
      return area === place ? "inside" : "undecided";
    }
    const isCity = current.endsWith("00") && !current.endsWith("0000");
    if (current === asked || (isCity && city(asked) === current)) {
      return "inside";
    }
    const acrossCounties = this.find(asked)?.zone === true || this.find(current)?.zone === true;
    return acrossCounties && city(asked) === city(current) ? "undecided" : "outside";
  }

  /** Whether a place lies in a province. */
  coverageOfProvince(its: string, place: string): Coverage {
    return this.find(place) === undefined ? "undecided" : its === province(place) ? "inside" : "outside";
  }

  /** What a division had become by a year: itself, its only successor, and so on; undefined if it was split or is unknown. */
  private follow(code: string, year: number): string | undefined {
    let current = code;
    for (let hop = 0; hop < HOPS; hop++) {
      const last = this.find(current);
      if (last === undefined || last.until === undefined || last.until > year) {
        return last === undefined ? undefined : current;
      }
      if (last.successors.length !== 1) {
        return undefined;
      }
      current = last.successors[0] as string;
    }
    return undefined;
  }
}

function province(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

function city(code: string): string {
  return `${code.slice(0, 4)}00`;
}
