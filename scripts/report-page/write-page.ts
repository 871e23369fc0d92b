import { escapeHtml } from "./escape-html.ts";
import { sealReport, unsealed } from "./seal.ts";
import { STYLE } from "./style.ts";

/** What a report says; all but `kicker` and `subject` is HTML. */
export interface ReportPage {
  /** A word by which reports of a kind are known again. */
  kind: string;
  /** What the report is, and what it is about: a talk's title. */
  kicker: string;
  subject: string;
  /** Rules beside those that all reports have. */
  style?: string;
  /** Below the title. */
  intro: string;
  main: string;
}

/** A report as a page that needs no network and no script, with its seal. It is in English, as all that Lectern tells of its findings. */
export function writePage({ kind, kicker, subject, style = "", intro, main }: ReportPage): string {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${unsealed(kind)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(kicker)}: ${escapeHtml(subject)}</title>
<style>${STYLE}${style}</style>
</head>
<body>
<header>
<p class="kicker">${escapeHtml(kicker)}</p>
<h1>${escapeHtml(subject)}</h1>
${intro}
</header>
<main>
${main}
</main>
</body>
</html>
`;
  return sealReport(html, kind);
}
