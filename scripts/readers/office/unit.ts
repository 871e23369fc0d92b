import type { Element, Node } from "../jats/element.ts";
import type { Paragraph } from "./block.ts";
import type { Captioned } from "./captions.ts";

/** What follows one another in a document. */
export type Unit =
  | { type: "paragraph"; paragraph: Paragraph }
  | { type: "caption"; paragraph: Paragraph; of: Captioned | undefined }
  | { type: "pictures"; at: Element; graphics: Node[] }
  | { type: "table"; at: Element; table: Element }
  | { type: "element"; element: Element };
