import { isIP } from "node:net";
import { InvalidArgumentError } from "commander";
import { FORMATS, type Format, PER_PAGE, type PerPage } from "../exporter/format.ts";
import { canonicalTag } from "../text/canonical-tag.ts";

/** What stands behind an option, as what it means. Each throws what Commander shows when it means nothing. */

/** A variable that is not set must not stand for the working folder. */
export function toPath(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("expected a path, found an empty text");
  return text;
}

/** A tag, which is a part of file names too: as everybody writes it. */
export function toLanguage(text: string): string {
  const tag = canonicalTag(text);
  if (tag === undefined) throw new InvalidArgumentError("expected a language tag such as de or zh-Hant");
  return tag;
}

export function toPaths(text: string, others: string[] = []): string[] {
  return [...others, toPath(text)];
}

/** An address of a machine; what follows `--remote` may be meant as an outline. */
export function toAddress(text: string): string {
  if (isIP(text.replace(/^\[(.*)\]$/, "$1")) !== 0) return text;
  throw new InvalidArgumentError("expected an address such as 192.168.1.5; an outline stands before `--remote`");
}

export function toJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new InvalidArgumentError("expected 1 to 64");
  return jobs;
}

export function toShard(text: string): { index: number; count: number } {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new InvalidArgumentError("expected a part and how many there are, such as 2/8");
  return { index, count };
}

export function toMinutes(text: string): number {
  const minutes = Number(text);
  if (!(minutes > 0 && minutes <= 1440)) throw new InvalidArgumentError("expected more than 0, up to 1440");
  return minutes;
}

/** A talk that has a title, a slide and an end takes three minutes. */
export function toTalkMinutes(text: string): number {
  const minutes = Number(text);
  if (!(minutes >= 3 && minutes <= 180)) throw new InvalidArgumentError("expected 3 to 180");
  return minutes;
}

export function toFormats(text: string): Format[] {
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !FORMATS.includes(name as Format));
  if (unknown !== undefined) throw new InvalidArgumentError(`“${unknown}” is not one of ${FORMATS.join(", ")}`);
  return FORMATS.filter((format) => names.includes(format));
}

export function toPerPage(text: string): PerPage {
  const found = PER_PAGE.find((number) => String(number) === text);
  if (found === undefined) throw new InvalidArgumentError(`expected one of ${PER_PAGE.join(", ")}`);
  return found;
}

export function toWidth(text: string): number {
  const width = Number(text);
  if (!Number.isInteger(width) || width < 100 || width > 8000) throw new InvalidArgumentError("expected 100 to 8000");
  return width;
}

export function toBase(text: string): string {
  if (!/^\/(?:[^\s?#]*\/)?$/.test(text)) throw new InvalidArgumentError("expected a path such as /talks/x/");
  return text;
}

export function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new InvalidArgumentError("expected 1 to 65535");
  return port;
}

/** Which talks of a log: all, the last one, or one by its number. */
export function toTalk(text: string): "all" | "last" | number {
  if (text === "all" || text === "last") return text;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("expected all, last, or a number from 1");
  return number;
}
