/**
 * Imports point downwards: each room may import itself and the rooms below it, as `docs/architecture.md` draws them.
 * What a file may not import is told with both names.
 */
const ROOMS = {
  contract: [],
  catalog: ["contract"],
  schemes: ["contract"],
  rules: ["contract"],
  shape: ["contract"],
  price: ["contract", "shape"],
  engine: ["contract", "shape", "price"],
  "plan/solver": [],
  plan: ["contract", "shape", "price", "engine", "plan/solver"],
  tariffs: ["contract", "shape", "price", "engine"],
  sql: ["contract", "shape", "price", "engine", "tariffs"],
  "json-schema": ["contract", "shape", "price", "engine", "tariffs"],
  words: ["contract", "shape", "price", "engine", "tariffs"],
  "batch/text": ["shape"],
  batch: ["contract", "shape", "price", "engine", "tariffs", "words", "batch/text"],
  element: ["contract", "shape", "price", "engine", "plan", "tariffs", "words"],
};

/** The files of a room: those below its folder that are not of a room inside it. */
const inRoom = (room) => {
  const inner = Object.keys(ROOMS).filter((other) => other.startsWith(`${room}/`));
  const not = inner.length > 0 ? `(?!(?:${inner.map((one) => one.slice(room.length + 1)).join("|")})/)` : "";
  return `^src/${room}/${not}`;
};

/** Where the bundled page meets what answers for any tariff: the page's own file, the rooms' lists of public names, and the element as it is defined. */
const MEETING_POINTS = "^src/(?:(?:words|json-schema|tariffs)/index|element/(?:entry|public))\\.ts$";

/** The files of the root: what each may import. */
const FILES = {
  "cnam-nouvelle-aquitaine": ["contract", "catalog", "schemes", "rules", "shape"],
  pricing: ["contract", "shape", "price", "engine", "plan", "tariffs", "json-schema", "typed"],
  "typed/[^/]+": ["contract", "tariffs"],
};

/** Whose types are those of the bundled page, unless another tariff is named. */
const TYPED = "^src/typed/";
const PAGE = "^src/cnam-nouvelle-aquitaine\\.ts$";

export default {
  forbidden: [
    ...Object.entries(FILES).map(([file, below]) => ({
      name: `${file} imports downwards only`,
      severity: "error",
      from: { path: `^src/${file}\\.ts$` },
      to: {
        path: "^src/",
        pathNot: [...below.map(inRoom), ...(file.startsWith("typed/") ? [TYPED, PAGE] : [])],
      },
    })),
    {
      name: "no room but the lists of public names knows the bundled page",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: [
          MEETING_POINTS,
          "^src/(?:bundled|index|udf|cnam-nouvelle-aquitaine)\\.ts$",
          "^src/cli/",
          "^src/(?:catalog|schemes|rules)/",
          TYPED,
        ],
      },
      to: { path: "^src/(?:catalog|schemes|rules|cnam-nouvelle-aquitaine\\.ts|bundled\\.ts)" },
    },
    ...Object.entries(ROOMS).map(([room, below]) => ({
      name: `${room} imports downwards only`,
      severity: "error",
      from: { path: inRoom(room), pathNot: MEETING_POINTS },
      to: { path: "^src/", pathNot: [inRoom(room), ...below.map(inRoom)] },
    })),
    {
      name: "typed holds types alone",
      severity: "error",
      from: { path: TYPED },
      to: { path: "^src/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing imports the list of public names",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^src/index\\.ts$" },
    },
    {
      name: "no circle",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no runtime dependency",
      severity: "error",
      // The element carries what draws it.
      from: { path: "^src/", pathNot: "^src/(?:cli|element)/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
