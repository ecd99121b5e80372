/**
 * An SVG fragment made smaller without being changed to the eye: coordinates to one decimal, no empty groups, no ids, and
 * no attribute that says what is the default anyway. Takes and gives markup; expects what Open Peeps draws, not any SVG.
 */
export function tidy(svg: string): string {
  let out = svg
    .replace(/ id="[^"]*"/g, "")
    .replace(/ fill="#000000"/g, ' fill="#000"')
    .replace(/>\s+</g, "><")
    .replace(/ d="([^"]*)"/g, (_, d: string) => ` d="${shortPath(d)}"`);
  let before = "";
  while (before !== out) {
    before = out;
    out = out.replace(/<g[^>]*><\/g>/g, "");
  }
  return out;
}

/** Path data with every number rounded to one decimal and written as briefly as it can be. */
export function shortPath(d: string): string {
  const tokens = d.match(/[a-zA-Z]|-?(?:\d+\.\d*|\.\d+|\d+)/g) ?? [];
  let out = "";
  for (const token of tokens) {
    const word = /[a-zA-Z]/.test(token) ? token : shortNumber(token);
    const apart = /[\d.]$/.test(out) && /^[\d.]/.test(word) && !(word.startsWith(".") && endsInFraction(out));
    out += apart ? ` ${word}` : word;
  }
  return out;
}

function shortNumber(text: string): string {
  const rounded = Math.round(Number(text) * 10) / 10;
  return String(rounded === 0 ? 0 : rounded).replace(/^(-?)0\./, "$1.");
}

/** Whether the last number already has its decimal point, so that a second point can only begin a new number. */
function endsInFraction(out: string): boolean {
  return /\.\d+$/.test(out);
}
