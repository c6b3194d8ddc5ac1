/** Text in HTML and attribute values. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A landscape drawn from a word: pictures without image files. */
export function drawPicture(seed: string): string {
  const number = Array.from(seed).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 99_991, 7);
  const hue = number % 360;
  const at = (nth: number, range: number) => (number * (nth + 3)) % range;
  const hills = [0, 1, 2].map((nth) => {
    const y = 190 + nth * 55;
    const path = `M0 ${y + at(nth, 40)} C 200 ${y - 60 + at(nth + 1, 70)} 420 ${y + 50 - at(nth + 2, 60)} 800 ${y - at(nth, 30)} V450 H0Z`;
    return `<path d="${path}" fill="hsl(${hue + nth * 14} 32% ${52 - nth * 13}%)"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450" width="800" height="450"><defs><linearGradient id="s" x2="0" y2="1">
<stop stop-color="hsl(${hue} 45% 70%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 60% 88%)"/></linearGradient></defs>
<rect width="800" height="450" fill="url(#s)"/><circle cx="${120 + at(5, 560)}" cy="${70 + at(6, 80)}" r="34" fill="hsl(48 90% 88%)"/>${hills.join("")}</svg>`;
}
