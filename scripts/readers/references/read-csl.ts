import { parseDocument } from "yaml";
import type { SourceText } from "../../diagnostics/source-text.ts";
import type { Reference } from "../../outline/types.ts";
import type { Fault } from "./read-bibtex.ts";

/** Fields of CSL that hold dates. */
const DATES = ["issued", "accessed", "original-date", "event-date", "submitted", "available-date"];

/**
 * Reads a bibliography in CSL-JSON or CSL-YAML: a list of works, or one under `references` or `items`.
 *
 * @returns its works; an item that is none is left out with a fault
 */
export function readCsl(source: SourceText, isYaml: boolean): { references: Reference[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const refuse = (message: string, offset: number, end = offset + 1) =>
    faults.push({ severity: "warning", code: "reference-is-read", message, offset, end });
  let data: unknown;
  try {
    if (isYaml) {
      const document = parseDocument(source.text);
      const [error] = document.errors;
      if (error) refuse(`this is not YAML: ${error.message.split(" at line ")[0]}`, ...error.pos);
      data = document.toJS();
    } else data = JSON.parse(source.text);
  } catch (error) {
    const { message } = error as Error;
    refuse(
      message.split("\n")[0] ?? message,
      Number(/at position (\d+)/.exec(message)?.[1] ?? (message.includes("end of") ? source.text.trimEnd().length : 0)),
    );
    return { references: [], faults };
  }
  const list = listOf(data);
  if (!list) {
    if (faults.length === 0) refuse("expected a list of works, each with an `id` and a `type`", 0);
    return { references: [], faults };
  }
  const read = list.map(toReference);
  const wrong = read.flatMap((reference, index) => (reference ? [] : [index + 1]));
  if (wrong.length > 0)
    refuse(
      `${wrong.length} of ${list.length} works have no \`id\` and are left out: number ${wrong.slice(0, 5).join(", ")}`,
      0,
    );
  return { references: read.filter((reference) => reference !== undefined), faults };
}

/** Works that stand in a list of CSL items already parsed; those without an id are left out. */
export function readCslItems(items: readonly unknown[]): Reference[] {
  return items.map(toReference).filter((reference) => reference !== undefined);
}

function listOf(data: unknown): unknown[] | undefined {
  if (Array.isArray(data)) return data;
  if (typeof data !== "object" || data === null) return undefined;
  const { references, items } = data as Record<string, unknown>;
  if (Array.isArray(references)) return references;
  if (Array.isArray(items)) return items;
  return "id" in data ? [data] : undefined;
}

function toReference(item: unknown): Reference | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const { id, type, ...fields } = item as Record<string, unknown>;
  if ((typeof id !== "string" && typeof id !== "number") || id === "") return undefined;
  const dates = DATES.filter((name) => fields[name] !== undefined).map((name) => [name, toDate(fields[name])]);
  return {
    id: String(id),
    type: typeof type === "string" ? type : "document",
    ...fields,
    ...Object.fromEntries(dates),
  };
}

/** `2019-05`, `{year: 2019, month: 5}` or a list of them, as CSL-YAML has dates; CSL-JSON's own stay. */
function toDate(date: unknown): unknown {
  if (typeof date === "number" || typeof date === "string") {
    const parts = String(date).split(/[-/]/).map(Number);
    return parts.every(Number.isInteger) ? { "date-parts": [parts] } : { literal: String(date) };
  }
  const each = Array.isArray(date) ? date : [date];
  const parts = each.map((one) => [one?.year, one?.month, one?.day].filter((part) => part !== undefined).map(Number));
  return parts.every((part) => part.length > 0) ? { "date-parts": parts } : date;
}
