import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { findComponentFile } from "../../slide-markdown/resolve-mark.ts";
import { COMPONENTS, isIcon } from "../../slidev/built-ins.ts";
import { makeNamedAsset } from "../assets.ts";
import type { Asset } from "../types.ts";
import { listNeeds } from "./list-needs.ts";

/** Tags of icons as decks have them most: a set of Iconify's, then the icon's name. */
const ICON =
  /^(?:carbon|mdi|ph|logos|twemoji|fa\w*|ri|tabler|lucide|heroicons\w*|uim|noto\w*|openmoji|simple-icons|octicon|bi|ion|ic|material-symbols|skill-icons|devicon|iconoir|solar|fluent\w*|vscode-icons|svg-spinners|emojione\w*|akar-icons|eva|feather|bx\w*)-[a-z]/;

/**
 * A component that a slide uses. One that lies beside its deck comes along under a name of its own, for another deck may
 * have another component of that name.
 *
 * @param name of its file, `VClick`; `tag` as the slide has it, `v-click`
 * @param folder of the deck
 * @returns its file and new name, or why it can't come along; nothing for what every deck has
 */
export function copyComponent(
  name: string,
  tag: string,
  folder: string,
): { asset: Asset; name: string } | Pick<Required<Diagnostic>, "severity" | "message" | "hint"> | undefined {
  if (COMPONENTS.has(name) || isIcon(tag)) return undefined;
  const path = findComponentFile(name, folder);
  if (path === undefined && ICON.test(tag)) {
    const hint = "install its Iconify set, or put a picture there";
    return { severity: "warning", message: `the icon \`${tag}\` stays behind`, hint };
  }
  if (path === undefined) {
    const hint =
      "add it to `components/` beside the deck, or write the slide without it; what addons bring stays behind";
    return { severity: "error", message: `there is no component \`${name}\``, hint };
  }
  const needs = listNeeds(path);
  if (needs.length > 0) {
    const message = `the component \`${name}\` can't come along without ${needs.join(", ")}`;
    return { severity: "error", message, hint: "put what it needs into the component itself, or into the slide" };
  }
  return makeNamedAsset(path, "components", name);
}
