import type { Tool } from "../tool.ts";
import { brief } from "./brief.ts";
import { check } from "./check.ts";
import { exportTalk } from "./export.ts";
import { importPaper } from "./import.ts";
import { list } from "./list.ts";
import { revise } from "./revise.ts";
import { slides } from "./slides.ts";

/** What an assistant may call, in the order in which a talk is made. */
export const TOOLS: readonly Tool[] = [list, importPaper, brief, revise, check, slides, exportTalk];
