import { draft07 } from "./draft-07.js";
import { draft202012 } from "./draft-2020-12.js";

/** The drafts of JSON Schema itself. */
export const DRAFTS = { "draft-2020-12": draft202012, "draft-07": draft07 };
