import { importPaper } from "../../scripts/pipeline/import-paper.ts";

/** Says on standard output how many milliseconds it takes to read one paper and draft its outline, in a fresh process. */
const start = performance.now();
const { draft, diagnostics } = await importPaper(process.argv[2] ?? "");
if (!draft) throw new Error(JSON.stringify(diagnostics));
console.log(performance.now() - start);
