import { execFile } from "node:child_process";
import { join } from "node:path";

interface Report {
  summary: { errors: number; notices: number; warnings: number };
  errors: Message[];
  notices: Message[];
  warnings: Message[];
}
interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

const BIN = join("node_modules", "web-ext", "bin", "web-ext.js");
const ARGS = [BIN, "lint", "--output=json", "--warnings-as-errors", "-s", ".output/firefox-mv3"];

/** What Mozilla's linter says of the Firefox build; its exit code does not count notices, the store's reviewers do. */
const stdout = await new Promise<string>((resolve) => {
  const env = { ...process.env, NO_UPDATE_NOTIFIER: "1" };
  execFile(process.execPath, ARGS, { env, maxBuffer: 64 * 1024 * 1024 }, (_error, out) => resolve(out));
});
const report = JSON.parse(stdout) as Report;
const { errors, warnings, notices } = report.summary;
for (const { code, message, file, line } of [...report.errors, ...report.warnings, ...report.notices])
  console.error(`${code} ${file ?? ""}:${line ?? ""} ${message}`);
console.log(`${errors} errors, ${warnings} warnings, ${notices} notices`);
process.exit(errors + warnings + notices === 0 ? 0 : 1);
