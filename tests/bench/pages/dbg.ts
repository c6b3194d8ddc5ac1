import { readPages } from "./pages.ts";
import { startBench } from "./set-up.ts";
import { toThread } from "./thread.ts";
import { readTab } from "./tab.ts";
const pages = readPages("../shared/data/pages/dev", 1e5).filter((p) => p.id.includes(process.argv[2] ?? ""));
const bench = await startBench(
  "chrome",
  { width: 1440, height: 900 },
  pages,
  pages.map((p, i) => toThread(p, p.id, [{ paragraph: 0, text: "hello world this is" }], i)),
);
try {
  const { driver } = bench;
  const page = await driver.newPage();
  await driver.goto(page, pages[0]!.url);
  const tabId = await driver.tabId(page);
  for (let i = 0; i < 8; i++) {
    console.log(
      await readTab(driver, tabId),
      page.extensionRealms().length,
      await driver.inMargin(page, (roots) => roots.map((r) => r.innerHTML.slice(-400))),
      await driver
        .inExtension((api, id) => api.runtime.sendMessage({ type: "tab", tabId: id }), tabId)
        .then((v: any) => [v.state, v.comments, v.threads.length]),
    );
    await new Promise((r) => setTimeout(r, 400));
  }
  console.log(await driver.errors());
} finally {
  await bench.close();
}
