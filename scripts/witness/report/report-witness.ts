import { diffWordsWithSpace } from "diff";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { escapeHtml } from "../../report-page/escape-html.ts";
import { writePage } from "../../report-page/write-page.ts";
import type { Testimony, Witness } from "../witness.ts";

const KINDS = {
  ...{
    message: "message",
    point: "point",
    caption: "caption",
    description: "description",
    cell: "cell",
    number: "number",
  },
  ...{ quotation: "quotation", note: "note", takeaway: "to remember", abstract: "abstract" },
} as const satisfies Record<Testimony["kind"], string>;

/** A page that shows each statement of a talk beside what it stands on in the paper, differences marked. */
export function reportWitness(witness: Witness): string {
  const { title, file, testimonies, unspoken, lacking } = witness;
  const slides = [...Map.groupBy(testimonies, ({ slide }) => slide ?? "")];
  const findings = testimonies.flatMap((each) => (each.checked === undefined ? each.findings : []));
  const answered = testimonies.filter(({ checked, findings }) => checked !== undefined && findings.length > 0);
  return writePage({
    ...{ kind: "witness", kicker: "What the talk stands on", subject: title || file },
    intro: `<p>${escapeHtml(sum(testimonies))} Looked up in <code>${escapeHtml(file)}</code>.
Words that the paper has and the talk leaves out are <del>struck out</del>; words of the talk that are not the paper’s are <ins>underlined</ins>.</p>`,
    main: `${list("Not borne by the paper", findings.map(findingItem), "Nothing: every number, name, citation and quotation was found.")}
${answered.length > 0 ? list("Answered in the outline", answered.map(answeredItem)) : ""}
${slides.map(([slide, each]) => section(slide, each)).join("\n")}
${list(
  "Sections that the talk does not speak of",
  unspoken.map(
    ({ place, title: name, share }) =>
      `${escapeHtml(place === name ? name : `${place} ${name}`)} <span class="share">${Math.max(1, Math.round(100 * share))} % of the text</span>`,
  ),
  "None.",
)}
${list(
  "Said in abstract or conclusion, and on no slide",
  lacking.map(
    ({ place, number, text }) =>
      `<q>${escapeHtml(text)}</q> <span class="place">${escapeHtml(place)}, sentence ${number}</span>`,
  ),
  "Nothing.",
)}`,
  });
}

function sum(testimonies: readonly Testimony[]): string {
  const counts = Map.groupBy(testimonies, ({ wording }) => wording);
  const parts = [...counts].map(([wording, list]) => `${list.length} ${wording}`);
  return `${testimonies.length} statements: ${parts.join(", ")}.`;
}

const list = (title: string, items: readonly string[], none?: string) =>
  `<section>
<h2>${escapeHtml(title)}</h2>
${items.length > 0 ? `<ul>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>` : `<p>${escapeHtml(none ?? "")}</p>`}
</section>`;

const findingItem = ({ severity, message, position }: Diagnostic) =>
  `<strong>${severity === "error" ? "Error" : "To look at"}</strong>${position ? ` (line ${position.line})` : ""}: ${escapeHtml(message).replace(/`([^`]*)`/g, "<code>$1</code>")}`;

const answeredItem = ({ text, checked = "", line }: Testimony) =>
  `<q>${escapeHtml(text)}</q>${line === undefined ? "" : ` (line ${line})`}: ${escapeHtml(checked)}`;

function section(slide: string, testimonies: readonly Testimony[]): string {
  const message = testimonies.find(({ kind }) => kind === "message");
  const title = message?.text ?? (slide === "" ? "The talk as a whole" : slide);
  const rows = testimonies.map(row).join("\n");
  return `<section>
<h2>${escapeHtml(title)}${slide === "" ? "" : ` <span class="id">${escapeHtml(slide)}</span>`}</h2>
<table>
<thead><tr><th scope="col">The talk</th><th scope="col">The paper</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
</section>`;
}

function row({ kind, text, wording, line, grounds, findings, checked, own }: Testimony): string {
  const [first] = grounds;
  const marked =
    wording === "verbatim" || !first
      ? { talk: escapeHtml(text), paper: first ? escapeHtml(first.text) : "" }
      : mark(text, first.text);
  const told = findings.map((finding) => `<p class="finding ${finding.severity}">${findingItem(finding)}</p>`).join("");
  const answer = [
    ...(checked === undefined ? [] : [`Answered: ${checked}`]),
    ...(own === undefined ? [] : [`The talk’s own: ${own.join(", ")}`]),
  ]
    .map((each) => `<p class="answer">${escapeHtml(each)}</p>`)
    .join("");
  const others = grounds
    .slice(1)
    .map(
      (ground) =>
        `<p class="other">${escapeHtml(ground.text)} <span class="place">${escapeHtml(ground.place)}</span></p>`,
    )
    .join("");
  const paper = first
    ? `<p>${marked.paper} <span class="place">${escapeHtml(first.place)}</span></p>${others}`
    : `<p class="none">${wording === "not from the paper" ? "The speaker’s own" : "No sentence is like it"}</p>`;
  return `<tr class="${kind}">
<td><p>${marked.talk}</p><p class="label">${KINDS[kind]} · ${wording}${line === undefined ? "" : ` · line ${line}`}</p>${told}${answer}</td>
<td>${paper}</td>
</tr>`;
}

/** Both texts, with what only one of them has marked in it. Texts that share little are left as they are. */
function mark(talk: string, paper: string): { talk: string; paper: string } {
  const changes = diffWordsWithSpace(paper, talk, { ignoreCase: true });
  const shared = changes
    .filter(({ added, removed }) => !added && !removed)
    .reduce((length, { value }) => length + value.trim().length, 0);
  if (shared < talk.length / 2) return { talk: escapeHtml(talk), paper: escapeHtml(paper) };
  const side = (skip: "added" | "removed", tag: string) =>
    changes
      .filter((change) => !change[skip])
      .map(({ value, added, removed }) =>
        (added || removed) && value.trim() !== "" ? `<${tag}>${escapeHtml(value)}</${tag}>` : escapeHtml(value),
      )
      .join("");
  return { talk: side("removed", "ins"), paper: side("added", "del") };
}
