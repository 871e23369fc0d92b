import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "../accessibility/account.ts";
import { judgePdfs } from "../accessibility/judge-pdfs.ts";
import { judgeSlides, judgeTranslation } from "../accessibility/judge-slides.ts";
import { lookAtSlides } from "../accessibility/look-at-slides.ts";
import { checkPdfUa } from "../accessibility/pdf/check-pdf-ua.ts";
import { readShownSlides } from "../checker/measure.ts";
import type { PlannedDeck } from "../emitter/write-deck.ts";
import { readDeckInfo } from "../exporter/deck-info.ts";
import { sha256 } from "../files/digest.ts";
import { ownVersion } from "../paths/root.ts";
import { describeShown } from "./check-talk.ts";
import type { MadeFormats } from "./print-talk.ts";
import type { ReadDeck } from "./read-deck.ts";
import type { CompiledTalk, OpenSite } from "./talk.ts";

/** Digits of a file's SHA-256 that tell its states apart. */
const DIGITS = 16;

/**
 * Looks at the slides that are shown as who does not see, hear or point as most do would meet them, in both schemes.
 */
export async function accountTalk(
  talk: CompiledTalk | ReadDeck,
  planned: PlannedDeck,
  { session }: OpenSite,
): Promise<Account> {
  const dark = await session.openDark();
  const looked = await lookAtSlides(session.page, dark).finally(() => dark.context().close());
  const slides = await readShownSlides(session.page);
  const { originOf, sourceFile } = describeShown(talk, planned, true);
  const findings = judgeSlides(looked, (no) => originOf(no, slides[no - 1]?.address ?? String(no)));
  const translation = talk.outcome === "compiled" ? talk.translation : undefined;
  const fromTranslation = translation
    ? judgeTranslation({ ...translation, all: translation.counts.all }, { file: sourceFile, language: looked.language })
    : [];
  const count = (of: (each: (typeof looked.named)[number]) => readonly unknown[]) =>
    looked.named.reduce((sum, each) => sum + of(each).length, 0);
  return {
    ...{ title: readDeckInfo(planned.text).title, file: sourceFile, language: looked.language, slides: slides.length },
    findings: [...findings, ...fromTranslation],
    made: { version: ownVersion(), digest: sha256(readFileSync(sourceFile), DIGITS) },
    alternatives: looked.named.flatMap(({ no, pictures }) => pictures.map(({ alt }) => ({ slide: no, alt }))),
    has: {
      pictures: count(({ pictures }) => pictures),
      drawings: slides.reduce((sum, { drawings }) => sum + drawings.length, 0),
      links: count(({ links }) => links),
      recordings: count(({ recordings }) => recordings),
    },
  };
}

/**
 * Holds PDFs against PDF/UA-1: those that were printed, or the one that a person gave.
 *
 * @returns the account with what was found in them
 */
export async function accountPrints(
  account: Account,
  made: MadeFormats,
  { folder }: OpenSite,
  given: string | undefined,
): Promise<Account> {
  const printed = Object.values(made).flatMap(({ artifacts }) => artifacts.map(({ file }) => join(folder, file)));
  const pdfs = [];
  for (const file of given === undefined ? printed : [given]) pdfs.push(await checkPdfUa(file));
  return { ...account, pdfs, findings: [...account.findings, ...judgePdfs(pdfs)] };
}
