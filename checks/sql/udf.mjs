// `dist/udf.js` where there is nothing but the language: a bare context of V8, and QuickJS.
import assert from "node:assert/strict";
import vm from "node:vm";
import { getQuickJS } from "quickjs-emscripten";

/** So that it can be the body of a function where those may have so many bytes. */
const MOST = 42_000;

const IN_SCRIPT = "cnamPricing.quote(request)";

/** What a host may have hung on `Object.prototype`, before the script is loaded and while it runs. */
const HUNG =
  'Object.prototype.x = 5; Object.prototype.issues = []; Object.prototype.annualFee = "already-paid";';

/** In a context with none of a host's globals. */
function inV8(script, before = "") {
  const context = vm.createContext(Object.create(null));
  vm.runInContext(before, context);
  vm.runInContext(script, context);
  return (request) => {
    context.request = request;
    return vm.runInContext(IN_SCRIPT, context);
  };
}

async function inQuickJs(script) {
  const quickJs = await getQuickJS();
  const context = quickJs.newContext();
  const evaluate = (code) => context.unwrapResult(context.evalCode(code));
  evaluate(script).dispose();
  return (request) => {
    const text = context.newString(request);
    context.setProp(context.global, "request", text);
    text.dispose();
    const answer = evaluate(IN_SCRIPT);
    const found = context.getString(answer);
    answer.dispose();
    return found;
  };
}

const MALFORMED = [
  '{"learner":{},"lines":[{"item":"ue-3-ects","scheme":"regoin"}]}',
  "{",
  "null",
  '"\\ud800"',
];

/** Answers all vectors in both, byte for byte as the vectors are written. */
export async function checkUdf(script, vectors, library) {
  const bytes = Buffer.byteLength(script);
  assert.ok(bytes <= MOST, `udf.js has ${bytes} bytes, more than ${MOST}`);
  for (const quote of [inV8(script), inV8(script, HUNG), await inQuickJs(script)]) {
    for (const { request, quote: wanted } of vectors)
      assert.equal(quote(JSON.stringify(request)), JSON.stringify(wanted));
    for (const request of MALFORMED) assert.equal(JSON.parse(quote(request)).status, "malformed");
    const [misspelt] = MALFORMED;
    const { issues } = library.parseQuoteRequest(JSON.parse(misspelt));
    assert.deepEqual(JSON.parse(quote(misspelt)).issues, issues);
  }
  return { bytes, vectors: vectors.length };
}
