import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** Under which nothing runs but scripts of the same server, and nothing else is loaded. */
export const STRICT = "default-src 'none'; script-src 'self'";

/** A server whose every answer comes under a policy. */
export interface PolicedServer {
  readonly address: string;
  readonly close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Serves pages by their paths, the built element, and files of the folders that are named by their prefixes. */
export async function serveUnder(
  policy: string,
  pages: Readonly<Record<string, string>>,
  folders: Readonly<Record<string, string>> = {},
): Promise<PolicedServer> {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const body = pages[pathname] ?? fileAt(pathname, { "/element.js": "dist/element.js", ...folders });
    const type = TYPES[extname(pathname)] ?? "text/html";
    response.writeHead(body === undefined ? 404 : 200, {
      "Content-Security-Policy": policy,
      "Content-Type": `${type}; charset=utf-8`,
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, () => listening()));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}`, close: () => server.close() };
}

function fileAt(path: string, folders: Readonly<Record<string, string>>): Buffer | undefined {
  const [prefix] = Object.keys(folders).filter((one) => path.startsWith(one));
  if (prefix === undefined) return undefined;
  const file = `${root}${folders[prefix]}${path.slice(prefix.length)}`;
  return existsSync(file) ? readFileSync(file) : undefined;
}
