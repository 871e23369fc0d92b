import { escapeHtml } from "../../report-page/escape-html.ts";
import { writePage } from "../../report-page/write-page.ts";
import { counted } from "../../text/counted.ts";
import type { AccessFinding, Account, PdfAccount } from "../account.ts";
import { CRITERIA, type Criterion, type Looker } from "../criteria.ts";

const MORE_STYLE = `
th.criterion { width: 30%; } th.result { width: 20%; }
.fault { font-weight: 600; color: var(--accent); }
.open { font-style: italic; }
li { overflow-wrap: anywhere; margin-bottom: 0.3rem; }
`;

/**
 * A page to hand to who asks whether a talk can be used by everybody: what was looked at, what was found, what a person has
 * still to look at.
 */
export function reportAccess({ title, file, language, slides, findings, pdfs, has, ...rest }: Account): string {
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const content = Object.entries(has).flatMap(([kind, count]) =>
    count > 0 ? [counted(count, kind.replace(/s$/, ""))] : [],
  );
  return writePage({
    ...{ kind: "accessibility", kicker: "Accessibility of the talk", subject: title || file, style: MORE_STYLE },
    intro: `<p>${escapeHtml(`${counted(slides, "slide")} in the language “${language}”${content.length > 0 ? `, with ${content.join(", ")}` : ""}.`)}
Made from <code>${escapeHtml(file)}</code> (SHA-256 ${rest.made.digest}…) by Lectern ${rest.made.version}. Each slide was looked at by axe-core and by Lectern, in the light and the dark scheme, against
<a href="https://www.w3.org/TR/WCAG22/">WCAG 2.2</a>, levels A and AA; the PDFs were held against the conditions of PDF/UA-1 that a program can check
(<a href="https://pdfa.org/resource/the-matterhorn-protocol/">Matterhorn Protocol 1.1</a>). A program finds about a third of what keeps people out:
what it can’t tell is said below as such. This is no certificate.</p>
<p><strong>${escapeHtml(sum(errors.length, warnings.length))}</strong></p>`,
    main: `${list("Faults", errors, "None that a program can find.")}
${list("To be checked", warnings, "Nothing that a program points at.")}
${people(has, rest.alternatives)}
${pdfSection(pdfs)}
<section>
<h2>WCAG 2.2, criterion by criterion</h2>
<table>
<thead><tr><th scope="col" class="criterion">Criterion</th><th scope="col" class="result">Result</th><th scope="col">What was looked at</th></tr></thead>
<tbody>
${CRITERIA.map((criterion) => criterionRow(criterion, { findings, has })).join("\n")}
</tbody>
</table>
</section>`,
  });
}

function sum(errors: number, warnings: number): string {
  const unmet = CRITERIA.filter(({ isUnmet }) => isUnmet).map(({ number }) => number);
  return [
    errors > 0 ? `${counted(errors, "fault")} of the talk found` : "No fault of the talk was found",
    warnings > 0 ? `${counted(warnings, "thing")} to be checked` : "nothing else to be checked that a program can name",
    `not supported by the player: ${unmet.join(", ")}.`,
  ].join("; ");
}

function list(title: string, findings: readonly AccessFinding[], none: string): string {
  const items = findings.map(
    ({ message, hint, position, criteria, file = "" }) =>
      `<li>${code(position || !file.endsWith(".pdf") ? message : `${file}: ${message}`)}${criteria.length > 0 ? ` <span class="place">WCAG ${criteria.join(", ")}</span>` : ""}${position ? ` <span class="place">line ${position.line}</span>` : ""}${hint ? `<br><span class="place">${code(hint)}</span>` : ""}</li>`,
  );
  return `<section>
<h2>${title}</h2>
${items.length > 0 ? `<ul>\n${items.join("\n")}\n</ul>` : `<p>${none}</p>`}
</section>`;
}

const code = (text: string) => escapeHtml(text).replace(/`([^`]*)`/g, "<code>$1</code>");

/** What a person has to look at, of what the talk has. */
function people({ pictures, drawings, recordings }: Account["has"], alternatives: Account["alternatives"]): string {
  const tasks = [
    ...(pictures + drawings > 0
      ? [
          "Read the alternative of each picture and diagram aloud: does who does not see it know what the slide shows?",
          "Print a slide with a picture in grey: can everything be told apart? Is there text in it that is too small or too faint?",
        ]
      : []),
    ...(recordings > 0
      ? [
          "Play each recording without sound, and without looking: is what matters in its captions, and in its words? Does it flash?",
        ]
      : []),
    "Read the texts for what only who sees can follow: “the red one”, “as you see here”.",
    "When the talk is given: say what is on the slide, use the microphone, and hand out the tagged PDF before.",
  ];
  return `<section>
<h2>To be checked by a person</h2>
<ul>
${tasks.map((task) => `<li>${task}</li>`).join("\n")}
</ul>
${alternatives.length > 0 ? alternativesOf(alternatives) : ""}</section>`;
}

const alternativesOf = (alternatives: Account["alternatives"]) => `<h3>Alternatives of pictures</h3>
<table>
<thead><tr><th scope="col">Slide</th><th scope="col">Alternative</th></tr></thead>
<tbody>
${alternatives.map(({ slide, alt }) => `<tr><td>${slide}</td><td>${alt === "" ? "<em>none: a decoration</em>" : escapeHtml(alt)}</td></tr>`).join("\n")}
</tbody>
</table>
`;

function pdfSection(pdfs: readonly PdfAccount[] | undefined): string {
  const rows = (pdfs ?? []).map(
    ({ file, pages, conditions, faults }) =>
      `<tr><td><code>${escapeHtml(file)}</code></td><td class="result">${faults.length === 0 ? "no fault found" : `<span class="fault">${counted(faults.length, "fault")}</span>`}</td><td>${counted(pages, "page")}, ${conditions} conditions${faults.length > 0 ? `: ${escapeHtml(faults.map(({ number, what }) => `${number} ${what}`).join("; "))}` : ""}</td></tr>`,
  );
  return `<section>
<h2>PDFs</h2>
${
  rows.length > 0
    ? `<table>
<thead><tr><th scope="col" class="criterion">File</th><th scope="col" class="result">PDF/UA-1</th><th scope="col">What was looked at</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
<p>Among them: tags and what they map to, alternatives of figures and formulas, heading cells of tables, order of headings, bookmarks, language, a title
that is shown, what each character stands for, links with words.</p>`
    : "<p>They were not printed, since the slides have an error.</p>"
}
</section>`;
}

/** The words in which such accounts are written. */
const RESULTS: Record<Looker, string> = {
  slides: "no fault found",
  part: "no fault found; to be checked by a person",
  person: "to be checked by a person",
  player: "supported by the player",
  none: "not applicable",
};

function criterionRow(
  { number, name, level, by, how, isUnmet, needs }: Criterion,
  { findings, has }: Pick<Account, "findings" | "has">,
): string {
  const own = findings.filter(({ criteria }) => criteria.includes(number));
  const errors = own.filter(({ severity }) => severity === "error").length;
  const looker = needs !== undefined && has[needs] === 0 ? "none" : by;
  const told =
    errors > 0
      ? `<span class="fault">failed: ${counted(errors, "fault")}</span>`
      : own.length > 0
        ? `<span class="open">${counted(own.length, "thing")} to be checked</span>`
        : isUnmet
          ? '<span class="fault">not supported by the player</span>'
          : looker === "part" || looker === "person"
            ? `<span class="open">${RESULTS[looker]}</span>`
            : RESULTS[looker];
  return `<tr><td>${number} ${escapeHtml(name)} <span class="label">${level}</span></td><td class="result">${told}</td><td>${escapeHtml(how)}</td></tr>`;
}
