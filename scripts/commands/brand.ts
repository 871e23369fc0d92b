import { join, relative, resolve } from "node:path";
import { findBrands } from "../brand/find-brand.ts";
import type { ExitCode } from "../diagnostics/environment-error.ts";
import { ROOT } from "../paths/root.ts";
import { tellSeveral } from "../pipeline/dress-deck.ts";
import { refuseReport, writeReport } from "../pipeline/write-report.ts";
import { type BrandOptions, type CommandContext, type CommonOptions, finish, machinesOf } from "./context.ts";

export interface BrandCommandOptions extends Pick<CommonOptions, "browser" | "json">, BrandOptions {
  /** The page to write; by default `brand.html`. */
  out?: string;
}

const USUAL_PAGE = "brand.html";

/** `lectern brand`: a page with what a brand makes of slides. */
export async function brandCommand(
  named: string | undefined,
  { out = USUAL_PAGE, strictBrand, browser, json = false }: BrandCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  const refusal = refuseReport(out, "-o");
  if (refusal) return finish(context, { diagnostics: [refusal] }, json);
  const found = named === undefined ? findBrands(resolve(".")).found : [];
  const several = found.length > 1 ? [tellSeveral(found, ".")] : [];
  const path = resolve(named ?? found[0] ?? OWN_BRAND);
  const file = named ?? (path === OWN_BRAND ? "Lectern's own brand" : relative("", path));
  const { showBrand } = await import("../pipeline/show-brand.ts");
  const { html, contrasts, unused, diagnostics } = await showBrand({
    ...{ path, file, isStrict: strictBrand, ...machinesOf(browser, context), progress: terminal, signal },
  });
  const late = html === undefined ? undefined : writeReport(out, html, "-o");
  if (!json && unused.length > 0) terminal.say(`Slides have no use for ${unused.join(", ")}`);
  if (!json && html !== undefined && !late) terminal.say(`What the brand makes of slides: ${out}`);
  const page = html === undefined || late ? undefined : out;
  const all = [...several, ...diagnostics, ...(late ? [late] : [])];
  return finish(context, { diagnostics: all, brand: file, page, colors: contrasts, unused }, json);
}

/** What a talk has without a brand. */
const OWN_BRAND = join(ROOT, "brands", "lectern", "_brand.yml");
