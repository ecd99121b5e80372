import bold from "./fonts/atkinson-bold.ttf?inline";
import regular from "./fonts/atkinson-regular.ttf?inline";
import names from "./fonts/noto-names.ttf?inline";

/** What of a font pdfkit keeps and does not show in its types. */
type Opened = { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } };

const bytes = (dataUrl: string) => Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");

/** Gives a document its fonts: "regular" and "bold" for our words, "names" for names that these two cannot write. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  doc
    .registerFont("regular", bytes(regular))
    .registerFont("bold", bytes(bold))
    .registerFont("names", bytes(names));
}

/**
 * The font that can write a name: our own for the letters of most of Europe, another for the other Latin letters (those of
 * Vietnamese, Yoruba or Igbo names, say), Greek and Cyrillic. Null where neither can, as for scripts whose letters join.
 * @param name in composed form (NFC)
 */
export function fontForName(doc: PDFKit.PDFDocument, name: string): "bold" | "names" | null {
  const writes = (font: string) => {
    const { font: opened } = (doc.font(font) as unknown as Opened)._font;
    return [...name].every((sign) => opened.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
  };
  return (["bold", "names"] as const).find(writes) ?? null;
}
