import { conformed } from "./as-module.mjs";

console.log(await conformed());
