import { toSubscript, toSuperscript } from "../../../text/shift-text.ts";

/**
 * Text as Pandoc would print it: dashes and dots set, `^sup^`, `~sub~` and `~~struck~~` written in Unicode.
 * Addresses stay as they are.
 */
export function setTypography(text: string): string {
  if (!/[-.^~]/.test(text)) return text;
  return text.replace(
    /[a-z][a-z0-9+.-]{1,12}:\/\/\S+|-{2,}|\.{3,}|~~([^~]+)~~|\^([^\s^]{1,60})\^|~([^\s~]{1,60})~/g,
    (whole, struck, raised, lowered) => {
      if (struck !== undefined) return struck;
      if (raised !== undefined) return toSuperscript(raised);
      if (lowered !== undefined) return toSubscript(lowered);
      if (whole === "--") return "–";
      if (whole === "---") return "—";
      return whole === "..." ? "…" : whole;
    },
  );
}
