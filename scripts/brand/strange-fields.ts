import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nameHint } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { YamlSource } from "../outline/yaml-source.ts";
import { isFields } from "../text/values.ts";

/**
 * The fields of a brand's form (https://posit-dev.github.io/brand-yml/, as of version 1), by the field that holds them; those
 * behind the bar are for other programs. What is not listed may hold anything.
 */
const FIELDS: Record<string, [used: string[], others: string[]]> = {
  "": [["meta", "logo", "color", "typography", "defaults"], []],
  meta: [["name"], ["link"]],
  logo: [["images", "small", "medium", "large"], []],
  color: [
    ["palette", "foreground", "background", "primary", "secondary", "tertiary"],
    ["success", "info", "warning", "danger", "light", "dark", "link"],
  ],
  typography: [
    ["fonts", "base", "headings", "monospace"],
    ["monospace-inline", "monospace-block", "link"],
  ],
  "typography.base": [["family"], ["size", "weight", "line-height", "color"]],
  "typography.headings": [
    ["family", "weight", "color"],
    ["style", "line-height", "size"],
  ],
  "typography.monospace": [["family"], ["size", "weight", "color", "background-color"]],
};

/** Fields that no brand has, and those that slides have no use for. */
export function findStrange(yaml: YamlSource): { diagnostics: Diagnostic[]; unused: string[] } {
  const diagnostics: Diagnostic[] = [];
  const unused: string[] = [];
  for (const [place, [used, others]] of Object.entries(FIELDS)) {
    const path = place === "" ? [] : place.split(".");
    const value = path.reduce<unknown>((at, key) => (isFields(at) ? at[key] : undefined), yaml.data);
    if (!isFields(value)) continue;
    for (const key of Object.keys(value)) {
      if (used.includes(key)) continue;
      if (others.includes(key)) unused.push([...path, key].join("."));
      else
        diagnostics.push(
          yaml.source.diagnostic(
            {
              severity: "warning",
              code: "field-is-known",
              message: `a brand has no field \`${key}\`${place === "" ? "" : ` under \`${place}\``}`,
              hint:
                key === "footer"
                  ? "what stands at the foot of slides is `footer:` under `lectern:` under `defaults:`"
                  : nameHint(nearest(key, [...used, ...others]), [...used, ...others]),
            },
            yaml.positionOfKey(path, key),
          ),
        );
    }
  }
  const { defaults } = (yaml.data ?? {}) as { defaults?: unknown };
  if (isFields(defaults))
    unused.push(
      ...Object.keys(defaults)
        .filter((key) => key !== "lectern")
        .map((key) => `defaults.${key}`),
    );
  return { diagnostics, unused };
}
