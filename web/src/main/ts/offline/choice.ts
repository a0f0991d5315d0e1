import type { Places } from "zhengjian-verify";
import { part } from "../page";

/** The choice of the place of use: a province, then a city or county in it; nothing chosen asks about no place. */
export function offerPlaces(places: Places): void {
  const province = part<HTMLSelectElement>("province");
  const county = part<HTMLSelectElement>("county");
  province.append(...places.provinces().map(({ code, name }) => new Option(name, code)));
  province.addEventListener("change", () => {
    county.length = 1;
    let group: HTMLOptGroupElement | undefined;
    for (const { code, name } of province.value === "" ? [] : places.within(province.value)) {
      if (code.endsWith("00")) {
        group = document.createElement("optgroup");
        group.label = name;
        county.append(group);
      }
      (group ?? county).append(new Option(name, code));
    }
    county.disabled = province.value === "";
  });
}

/** Division code of the chosen place; undefined when none is. */
export function chosenPlace(): string | undefined {
  const [province, county] = [part<HTMLSelectElement>("province").value, part<HTMLSelectElement>("county").value];
  return county !== "" ? county : province !== "" ? province : undefined;
}
