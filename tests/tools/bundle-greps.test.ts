// @vitest-environment node
import { describe, expect, it } from "vitest";
import { findForbidden, findManifestFaults } from "./bundle-greps.ts";
import { POLICY } from "./bundle-rules.ts";

describe("what must not be in a bundle", () => {
  it.each([
    "eval('1')",
    "x=new Function('a')",
    "const F=Function('return this')()",
    "setTimeout('a()',1)",
    "e.innerHTML=t",
    "e.outerHTML",
    "e.insertAdjacentHTML('x',y)",
    "document.write(x)",
    "e.setHTMLUnsafe(x)",
    "chrome.runtime.onMessageExternal.addListener(f)",
    "parent.postMessage(x,'*')",
    "fetch('http://instance.example/api')",
    "//# sourceMappingURL=a.js.map",
    "import('https://cdn.example/x.js')",
    "importScripts('x.js')",
    '<script src="https://cdn.example/x.js"></script>',
    "<script>go()</script>",
    '<img src="https://cdn.example/x.png">',
    "WebAssembly.compile(x)",
  ])("finds %s", (text) => {
    expect(findForbidden("a.js", text)).not.toEqual([]);
  });

  it.each([
    "http://www.w3.org/2000/svg",
    "https://lemmy.world/",
    "retrieval(x)",
    "isFunction(x)",
    "a.protocol==='http:'",
    '<script type="module" src="/popup.js"></script>',
    "setTimeout(()=>a(),1)",
  ])("lets %s be", (text) => {
    expect(findForbidden("a.js", text)).toEqual([]);
  });
});

describe("what a library may bring along", () => {
  const sliced = "addEventListener(`message`,()=>{t.close(),e()}),t.start(),n.postMessage(null)";

  it("lets its exact text be", () => {
    expect(findForbidden("a.js", sliced)).toEqual([]);
  });

  it("finds an assignment where Preact's was cut out", () => {
    const preact = "p&&(d.__html==f.__html||(d.__html,e.innerHTML)),t.__k=[]";
    expect(findForbidden("a.js", preact)).toEqual([]);
    expect(findForbidden("a.js", preact.replace("(d.__html,e.innerHTML)", "(e.innerHTML=d.__html)"))).toHaveLength(1);
  });

  it("finds the same word in any other text", () => {
    expect(findForbidden("a.js", sliced.replace("null", "secret"))).toHaveLength(1);
  });
});

describe("what a manifest may ask for", () => {
  const good = {
    permissions: ["storage"],
    optional_host_permissions: ["https://*/*"],
    content_security_policy: { extension_pages: POLICY },
    incognito: "not_allowed",
  };

  it("accepts the least", () => {
    expect(findManifestFaults("chrome", good)).toEqual([]);
  });

  it.each([
    { ...good, permissions: ["storage", "tabs"] },
    { ...good, host_permissions: ["https://lemmy.world/*"] },
    { ...good, content_scripts: [] },
    { ...good, web_accessible_resources: [{ resources: ["a.css"], matches: ["https://*/*"] }] },
    { ...good, externally_connectable: {} },
    { ...good, optional_host_permissions: ["<all_urls>"] },
    { ...good, content_security_policy: { extension_pages: POLICY.replace("'none'", "*") } },
    { ...good, incognito: "spanning" },
  ])("refuses %j", (manifest) => {
    expect(findManifestFaults("chrome", manifest)).toHaveLength(1);
  });

  it("wants Firefox's declaration of what is collected", () => {
    expect(findManifestFaults("firefox", good)).toHaveLength(1);
  });
});
