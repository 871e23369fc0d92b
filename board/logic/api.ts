import type {
  ChangesAnswer,
  DrawAnswer,
  EditAnswer,
  EditRequest,
  EnlargeRequest,
  ErrorAnswer,
  ExportRequest,
  OpenAnswer,
  PreviewAnswer,
  PreviewRequest,
  SaveAnswer,
  SaveRequest,
} from "../../scripts/board/protocol.ts";

type OnBoard = Omit<EditRequest, "edit">;

/** What can be asked for, and what is answered. */
interface Paths {
  "/api/open": [{ recipe: string }, OpenAnswer];
  "/api/lecture": [EditRequest, EditAnswer];
  "/api/changes": [OnBoard, ChangesAnswer];
  "/api/save": [SaveRequest, SaveAnswer];
  "/api/discard": [{ recipe: string }, unknown];
  "/api/draw": [{ keys: string[] }, DrawAnswer];
  "/api/preview": [PreviewRequest, PreviewAnswer];
  "/api/enlarge": [EnlargeRequest, PreviewAnswer];
  "/api/export": [ExportRequest, unknown];
  "/api/stop": [Record<string, never>, unknown];
}

/** The server's answer that it can't do what was asked. */
export class Refusal extends Error {
  readonly hint: string | undefined;
  readonly status: number;

  constructor({ message, hint }: ErrorAnswer, status: number) {
    super(message);
    this.hint = hint;
    this.status = status;
  }
}

/** There is no server. */
export class Lost extends Error {}

export async function ask<P extends keyof Paths>(path: P, body: Paths[P][0]): Promise<Paths[P][1]> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch (error) {
    throw new Lost("Lectern doesn't answer", { cause: error });
  }
  if (response.ok) return (await response.json()) as Paths[P][1];
  const answer: Partial<ErrorAnswer> = await response.json().catch(() => ({}));
  const message = answer.message ?? `Lectern answered with ${response.status} ${response.statusText}`;
  throw new Refusal({ message, ...(answer.hint !== undefined && { hint: answer.hint }) }, response.status);
}
