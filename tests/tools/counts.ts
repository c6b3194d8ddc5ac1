/** How many tests passed, failed, were skipped; names of the last two. */
export interface Counts {
  passed: number;
  failed: string[];
  skipped: string[];
}

/** What Vitest's JSON reporter writes, as far as it is read here. */
interface VitestReport {
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/** A file that could not even be loaded has no tests in it: it counts as one that failed. */
export function countTests(report: VitestReport): Counts {
  const counts: Counts = { passed: 0, failed: [], skipped: [] };
  for (const file of report.testResults) {
    for (const { fullName, status } of file.assertionResults) {
      if (status === "passed") counts.passed++;
      else if (status === "failed") counts.failed.push(fullName);
      else counts.skipped.push(fullName);
    }
    const blamed = file.assertionResults.some(({ status }) => status === "failed");
    if (file.status === "failed" && !blamed) counts.failed.push(`${file.name} as a whole`);
  }
  return counts;
}

/** `N passed, N failed`, with the skipped when there are any. */
export function toClosingLine({ passed, failed, skipped }: Counts): string {
  const rest = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  return `${passed} passed, ${failed.length} failed${rest}`;
}
