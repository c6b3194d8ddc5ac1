/** Colours as the system has them, now and when it changes. */
export function followSystemTheme(root: HTMLElement): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const set = () => {
    root.dataset["theme"] = dark.matches ? "dark" : "light";
  };
  dark.addEventListener("change", set);
  set();
}
