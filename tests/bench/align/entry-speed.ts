// The script that is timed inside the extension's background.
export { measureAligner, measureTime } from "./timing.ts";
