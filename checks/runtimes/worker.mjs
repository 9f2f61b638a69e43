import { conformed } from "./as-module.mjs";

export default { fetch: async () => new Response(await conformed()) };
