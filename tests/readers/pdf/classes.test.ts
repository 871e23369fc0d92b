import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { readPdf } from "../../../scripts/readers/pdf/read-pdf.ts";
import { showManuscript } from "../../helpers/show-manuscript.ts";
import { withoutPictures } from "../../helpers/without-pictures.ts";

// Typeset by pdflatex from the files beside them, three times each, and made small by qpdf.
it.each(["acmsmall", "amsart", "apa", "ieee", "elsarticle", "llncs", "revtex"])(
  "reads a paper as the class %s sets it",
  async (name) => {
    const bytes = readFileSync(resolve(`tests/readers/papers/pdf/classes/${name}.pdf`));
    const { manuscript } = await readPdf(bytes, `${name}.pdf`, {});
    await expect(showManuscript(withoutPictures(manuscript))).toMatchFileSnapshot(
      `../papers/pdf/classes/${name}.golden`,
    );
  },
);
