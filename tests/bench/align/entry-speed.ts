// The bundle that is timed inside Chromium.
export { measureTime } from "./timing.ts";
