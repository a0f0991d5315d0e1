import { offerCamera } from "./camera";
import { meaning } from "./code";
import { part, words } from "./page";

offerCamera((text) => {
  const found = meaning(text, location.host);
  if (found.kind === "ours") {
    location.href = `${part("camera").dataset["prefix"] ?? "/v/"}${found.payload}`;
    return true;
  }
  return `${words("foreign")} ${found.host}`;
});
