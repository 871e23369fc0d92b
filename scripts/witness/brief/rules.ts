/** What a brief says before the slides; `STATE` stands for that of the outline. */
export const RULES = `Word this talk so that its author would give it. Below is each slide as it is, and what the paper says
around it.

## What may change

- The message of a slide (one sentence that the audience should take away, at most 14 words), its points (two to five, at most 14
  words each: the reason, the number, the example that bears the message, not the message again), its notes (what is said, in spoken
  language), and what to remember.
- Nothing else: slides, figures, tables, formulas, citations and minutes stay. What the answer leaves out stays as it is; a list of
  points takes the place of all points of its slide, \`notes:\` that of all its notes.
- Each slide has the sentences around what it says, not the whole paper (\`…\` where some are left out): claim nothing that would need
  the others.

## What holds

- Say only what the paper says. Every number, unit, name, term and quotation must be in it; a *may* stays a *may*, *some* stays *some*,
  *higher* stays *higher*, *not* stays *not*.
- \`source:\` says where the paper has it: \`Methods, sentence 3\`, \`Table 2\`; several with semicolons; \`none\` for what is the
  speaker's own. A number that was worked out says how: \`checked: 91 % of 1,204\`; what is an example is named:
  \`own: [75 %]\`.
- Marks: *emphasis*, **strong**, \`code\`, $TeX$. No headings, no lists, no HTML within a text.
- Text with \`: \` or \`#\` in it, or that starts with a sign, stands in quotes.

## How to answer

A YAML file such as this one, with the slides that change; then \`lectern revise answer.yaml\` takes it over, and looks everything up in
the paper again.

\`\`\`yaml
answer: 1
outline: STATE
slides:
  - id: results-1
    message: The scale finds nine of ten ropes before they break
    source: Results, sentence 1
    points:
      - point: It finds 91 % of them, choosing by age 54 %
        source: Results, sentences 1 and 2
      - "Fast: four seconds a rope"
    notes: |
      Here is the main result. …
takeaways:
  - Wear tells more than age
\`\`\``;
