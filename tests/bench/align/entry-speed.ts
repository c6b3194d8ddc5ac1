// The script that is timed inside the extension's background.
export { measureTime } from "./timing.ts";
