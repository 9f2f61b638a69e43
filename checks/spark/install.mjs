// Spark as PyPI has it, in a virtual environment beside this file, and a Java that it runs on.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const requirements = join(here, "requirements.txt");
const environment = join(here, ".venv");
const installed = join(environment, "installed.txt");

export function installSpark() {
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  const version = /version "([\d.]+)/.exec(java.stderr ?? "")?.[1];
  if (!/^(11|17)\./.test(version ?? ""))
    throw new Error(`Spark 3.5 runs on Java 17: \`java -version\` says ${version ?? "nothing"}`);
  const wanted = readFileSync(requirements, "utf8");
  if (!existsSync(installed) || readFileSync(installed, "utf8") !== wanted) {
    rmSync(environment, { recursive: true, force: true });
    execFileSync("python3", ["-m", "venv", environment], { stdio: "inherit" });
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"];
    execFileSync(join(environment, "bin/python"), [...pip, "-r", requirements], { stdio: "inherit" });
    writeFileSync(installed, wanted);
  }
  const python = join(environment, "bin/python");
  const home = execFileSync(python, ["-c", "import pyspark; print(pyspark.__path__[0])"], {
    encoding: "utf8",
  }).trim();
  return { home, python, java: version };
}
