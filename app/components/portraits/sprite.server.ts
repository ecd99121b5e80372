import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { drawFace, drawPerson } from "./drawing.server";
import { FACES } from "./face-words";
import type { Sitter } from "./hues";
import { castLooks } from "./looks.server";
import { PORTRAIT_BOX } from "./portrait-box";

const BOX = `viewBox="${PORTRAIT_BOX.x} ${PORTRAIT_BOX.y} ${PORTRAIT_BOX.width} ${PORTRAIT_BOX.height}" fill="none"`;

/**
 * The portraits of a cast as one SVG document, to be served for ever under its hash.
 *
 * For each person it holds the symbols `<id>` (body and head) and `<id>-over` (glasses, beard), and for each face
 * `face-<name>` once for all people: drawn in this order in one place they make a portrait. The same cast gives the same
 * text, and `hash` is the first 16 hexadecimal digits of its SHA-256. Open Peeps by Pablo Stanley, CC0.
 */
export function castSprite(cast: readonly Sitter[]): { svg: string; hash: string } {
  const people = [...castLooks(cast)].flatMap(([id, looks]) => {
    const { under, over } = drawPerson(looks);
    return [symbol(id, under), symbol(`${id}-over`, over)];
  });
  const faces = FACES.map((name) => symbol(`face-${name}`, drawFace(name)));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${people.join("")}${faces.join("")}</svg>`;
  return { svg, hash: bytesToHex(sha256(utf8ToBytes(svg))).slice(0, 16) };
}

function symbol(id: string, drawing: string): string {
  return `<symbol id="${escapeXml(id)}" ${BOX}>${drawing}</symbol>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
