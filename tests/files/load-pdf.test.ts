import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

it("pdf.js is loaded without the fonts of the machine, however many there are", () => {
  const script = `const { loadPdfJs } = await import(${JSON.stringify(resolve("scripts/files/load-pdf.ts"))});
await loadPdfJs();
const { GlobalFonts } = await import("@napi-rs/canvas");
console.log(GlobalFonts.families.length);`;
  const env = { ...process.env, DISABLE_SYSTEM_FONTS_LOAD: undefined };
  // In a process of its own: in this one another test may have loaded them.
  const args = ["--input-type=module", "-e", script];
  expect(execFileSync(process.execPath, args, { encoding: "utf8", env, stdio: ["ignore", "pipe", "ignore"] })).toBe(
    "0\n",
  );
});
