/** What an assistant that edits a project is told: to work as one does with a compiler. */
export const AGENTS = `# Working on this talk

This folder is a talk made by Lectern, a compiler for talks. \`outline.yaml\` is the source; \`slides.md\` and \`dist/\` are made from it:
change the outline, not those.

## The loop

1. Change \`outline.yaml\`. Its schema is \`.vscode/lectern/outline.schema.json\`; every field is described there.
2. \`lectern check outline.yaml --json\` reads it, measures every slide in a browser, and looks up in the paper what the talk says.
   Each finding has a code, a line, what was expected, and what to do. Mend all errors; look at the warnings.
3. \`lectern export --only png\` draws the slides into \`dist/\`: look at them.
4. Again, until there is no error and the slides look right.

## What holds

- Say only what the paper says: numbers, names, citations and quotations must be in it, a "may" stays a "may". \`paper.file\` names the
  paper; \`source:\` on a point says where it is (\`Methods, sentence 3\`, \`Table 2\`), \`source: none\` that it is the speaker's own. Never write
  \`checked:\` to silence a finding; it is the speaker's word that a difference is meant.
- One message a slide, as a sentence; two to four points of at most twelve words; what is said goes into \`notes:\`.
- Ids, figures, tables and references stay unless you are asked to change them.
- To word a whole talk anew: \`lectern brief > brief.md\`, answer it in \`answer.yaml\`, \`lectern revise answer.yaml\`.
- Another language is \`outline.de.yaml\` beside the outline (\`lectern translate outline.yaml de\` writes it to fill in; \`--language de\`
  builds it); logo and colours of a house are \`_brand.yml\` beside it (\`lectern brand\` shows them). Neither goes into the outline.
- Nothing needs a network. \`lectern --help\` and \`lectern <command> --help\` say the rest.
`;
