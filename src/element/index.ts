/** The conversation, apart from any framework of the page that shows it. */
export type { Library } from "./library.js";
export { type Mounted, mount } from "./mount.js";
