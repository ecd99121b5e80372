import PDFDocument from "pdfkit";
import { longDate } from "~/components/dates";
import { SHEETS, seatsRound, TABLE, tick } from "../certificates.$code/table";
import type { CertificateView } from "../certificates.$code/view";
import { CLAIM, PRINTS, standingWords, studiedWords } from "../certificates.$code/words";
import { fontForName, registerFonts } from "./fonts.server";

/** Paper and ink of app/styles/tokens.css, in the light. */
const INK = "#211c16";
const INK_2 = "#51483c";
const RULE = "#e0d5c2";
const SHEET = "#fffdf8";
const TEAL = "#0b5759";
const BRICK = "#98321f";
const EDGE = "#8b7d69";
const INSET = "#f3ebdc";
const WOOD = { top: "#e6cfa6", edge: "#b48e58", paper: "#fffaf0" } as const;

/** A4, in points, with the words in one column. */
const PAGE = { width: 595.28, height: 841.89, margin: 62 } as const;
const COLUMN = PAGE.width - 2 * PAGE.margin;
const ROWS = 24;
/** The place at the top of the first page, where the table stands. */
const PLACE = { height: 336, table: 120 } as const;

/** The standard for accessible files, which pdfkit knows and its types do not. */
const UNIVERSAL = "PDF/UA" as string as PDFKit.Mixins.PDFSubsets;

type Doc = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;
type Style = {
  x?: number;
  y: number;
  width?: number;
  font?: string;
  size: number;
  color?: string;
  lineGap?: number;
  align?: "right";
  link?: string;
};

/**
 * A certificate as a PDF of A4 pages: the first to hang up, the second with what was studied. It is tagged, in reading
 * order, with title and language, and its fonts are in it.
 * @param address where the certificate is looked up
 */
export function drawCertificate(
  view: CertificateView,
  address: string,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const name = view.name.normalize("NFC");
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    font: "", // none of the standard fonts, which are never embedded
    pdfVersion: "1.7",
    subset: UNIVERSAL,
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    info: {
      Title: `Certificate of completion: ${name}, ${view.course}`,
      Author: "Rapport",
      Creator: "Rapport",
      CreationDate: now,
    },
  });
  registerFonts(doc);
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  drawFront(doc, whole, { ...view, name }, address);
  drawStudied(doc, whole, view);
  whole.end();
  return collect(doc);
}

function collect(doc: Doc): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on("data", (part: Buffer) => parts.push(part));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.on("error", reject);
    doc.end();
  });
}

function drawFront(doc: Doc, whole: Parent, view: CertificateView, address: string): void {
  doc.addPage();
  const valid = view.standing.state === "valid";
  decoration(doc, () => {
    doc.rect(0, 0, PAGE.width, PLACE.height).fill(INSET);
    drawMark(doc, PAGE.margin, 50);
    drawTable(doc, {
      x: PAGE.margin,
      y: PLACE.table,
      count: view.modules.length + view.rehearsals.length,
      valid,
    });
  });
  write(doc, whole, "P", "Rapport", { x: PAGE.margin + 36, y: 52, font: "bold", size: 17 });
  write(doc, whole, "P", "Certificate of completion", { y: 380, size: 13, color: INK_2 });
  let y = writeName(doc, whole, view.name, 402);
  y = write(doc, whole, "P", "completed", { y: y + 12, size: 15, color: INK_2 });
  y = write(doc, whole, "P", view.course, { y: y + 3, font: "bold", size: 22, lineGap: 2 });
  write(doc, whole, "P", `on ${longDate(view.completedOn)}: ${studiedWords(view)}.`, {
    y: y + 8,
    size: 13,
    color: INK_2,
  });
  drawFoot(doc, whole, view, address);
}

/** The name, as large as it fits on two lines. One that no font here can write gets a line to be written on by hand. */
function writeName(doc: Doc, whole: Parent, name: string, y: number): number {
  const font = fontForName(doc, name);
  if (font === null) return leaveRoomForName(doc, whole, name, y);
  doc.font(font);
  const size = [48, 40, 34, 28, 23, 19].find((points) => {
    doc.fontSize(points);
    const longest = Math.max(...name.split(/\s+/).map((word) => doc.widthOfString(word)));
    return longest <= COLUMN && doc.heightOfString(name, { width: COLUMN }) < points * 3;
  });
  return write(doc, whole, "H1", name, { y, font, size: size ?? 15, lineGap: -2 });
}

function leaveRoomForName(doc: Doc, whole: Parent, name: string, y: number): number {
  const line = y + 50;
  whole.add(
    doc.struct("H1", { actual: name }, () => {
      doc
        .moveTo(PAGE.margin, line)
        .lineTo(PAGE.margin + 380, line)
        .lineWidth(1)
        .stroke(EDGE);
    }),
  );
  return write(
    doc,
    whole,
    "P",
    "The typeface of this file has no letters for this name. Write it here by hand, or print the page at the address below, which shows it.",
    { y: line + 8, size: 10, color: INK_2, width: 380, lineGap: 2 },
  );
}

/** Whether it counts, its code, where to check it, and what it does not claim. */
function drawFoot(doc: Doc, whole: Parent, view: CertificateView, address: string): void {
  const { standing, today, code } = view;
  const { title, words } = standingWords(standing, today);
  const right = PAGE.margin + 256;
  const width = COLUMN - 256;
  const top = 630;
  decoration(doc, () => {
    doc
      .moveTo(PAGE.margin, top)
      .lineTo(PAGE.width - PAGE.margin, top)
      .lineWidth(1.5)
      .stroke(INK);
  });
  const color = standing.state === "valid" ? TEAL : BRICK;
  let y = write(doc, whole, "P", title, { y: top + 16, font: "bold", size: 13, color, width: 232 });
  y = write(doc, whole, "P", words, { y: y + 2, size: 10.5, color: INK_2, width: 232, lineGap: 2 });
  write(doc, whole, "P", `This file was made on ${longDate(today)}. The address says how things stand now.`, {
    y: y + 5,
    size: 10.5,
    color: INK_2,
    width: 232,
    lineGap: 2,
  });
  const small = { x: right, size: 10.5, color: INK_2, width, lineGap: 2 };
  y = write(doc, whole, "P", code, { x: right, y: top + 16, font: "bold", size: 13, width });
  y = write(doc, whole, "P", "is its code. Anybody can check it, without signing in, at", {
    ...small,
    y: y + 2,
  });
  const broken = address.replace("/certificates/", "/certificates/\n");
  write(doc, whole, "Link", broken, { ...small, y: y + 3, color: TEAL, link: address });
  write(doc, whole, "P", CLAIM, { y: 770, size: 9.5, color: INK_2, lineGap: 2 });
}

/** What was studied: modules on the left, rehearsals on the right, on as many pages as they need. */
function drawStudied(doc: Doc, whole: Parent, view: CertificateView): void {
  const pages = Math.ceil(Math.max(view.modules.length, view.rehearsals.length) / ROWS);
  const half = (COLUMN - 34) / 2;
  for (let page = 0; page < pages; page += 1) {
    doc.addPage();
    let y = write(doc, whole, "H2", "What was studied", { y: 62, font: "bold", size: 22 });
    y = write(doc, whole, "P", `${view.course}, completed on ${longDate(view.completedOn)}. ${PRINTS}`, {
      y: y + 8,
      size: 10.5,
      color: INK_2,
      lineGap: 2,
    });
    const rows = <T>(all: T[]) => all.slice(page * ROWS, (page + 1) * ROWS);
    const [left, right] = [PAGE.margin, PAGE.margin + half + 34];
    drawList(doc, whole, "Modules", rows(view.modules), { x: left, y: y + 22, width: half });
    drawList(doc, whole, "Rehearsals", rows(view.rehearsals), { x: right, y: y + 22, width: half });
  }
}

function drawList(
  doc: Doc,
  whole: Parent,
  title: string,
  things: CertificateView["modules"],
  at: { x: number; y: number; width: number },
): void {
  if (things.length === 0) return;
  let y = write(doc, whole, "H3", title, { ...at, font: "bold", size: 12 }) + 6;
  const list = doc.struct("L");
  whole.add(list);
  for (const { title: name, print } of things) {
    const line = y;
    decoration(doc, () => {
      doc
        .moveTo(at.x, line)
        .lineTo(at.x + at.width, line)
        .lineWidth(0.75)
        .stroke(RULE);
    });
    const item = doc.struct("LI");
    list.add(item);
    y =
      write(doc, item, "LBody", name, { x: at.x, y: y + 5, width: at.width - 58, size: 10, lineGap: 1 }) + 5;
    write(doc, item, "LBody", print, {
      x: at.x + at.width - 54,
      y: line + 5,
      width: 54,
      size: 10,
      color: INK_2,
      align: "right",
    });
    item.end();
  }
  list.end();
}

/** Writes words as one element of the structure. @returns the y below them */
function write(doc: Doc, parent: Parent, type: string, words: string, style: Style): number {
  const {
    x = PAGE.margin,
    y,
    width = COLUMN,
    font = "regular",
    size,
    color = INK,
    lineGap = 0,
    align,
    link,
  } = style;
  parent.add(
    doc.struct(type, {}, () => {
      doc
        .font(font)
        .fontSize(size)
        .fillColor(color)
        .text(words, x, y, { width, lineGap, ...(align ? { align } : {}), ...(link ? { link } : {}) });
    }),
  );
  return doc.y;
}

/** Draws what is there to be looked at only. */
function decoration(doc: Doc, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

/** The brand's mark: a table, three people, and the seat that is yours. */
function drawMark(doc: Doc, x: number, y: number): void {
  doc.save().translate(x, y).scale(0.78);
  doc.ellipse(18, 18, 16, 7.6).lineWidth(2).fillAndStroke(WOOD.top, INK);
  for (const [cx, cy] of [
    [7.5, 6.8],
    [18, 4.4],
    [28.5, 6.8],
  ] as const)
    doc.circle(cx, cy, 3).fill(INK);
  doc.circle(18, 27.2, 3.2).lineWidth(2.4).fillAndStroke(SHEET, TEAL);
  doc.restore();
}

/** The table with a seat for each thing completed; empty seats where the certificate does not count. */
function drawTable(doc: Doc, given: { x: number; y: number; count: number; valid: boolean }): void {
  const { cx, cy, rx, ry, leg, width } = TABLE;
  doc
    .save()
    .translate(given.x, given.y)
    .scale(COLUMN / width);
  doc.ellipse(cx, cy + leg, rx, ry).fill(WOOD.edge);
  doc.ellipse(cx, cy, rx, ry).lineWidth(1.5).fillAndStroke(WOOD.top, WOOD.edge);
  for (const sheet of SHEETS) doc.path(sheet).lineWidth(1).fillAndStroke(WOOD.paper, WOOD.edge);
  for (const seat of seatsRound(given.count)) {
    doc.circle(seat.x, seat.y, seat.r);
    if (given.valid) {
      doc.fill(TEAL);
      doc.path(tick(seat)).lineWidth(2).lineCap("round").lineJoin("round").stroke(SHEET);
    } else doc.lineWidth(1.5).dash(3, { space: 3 }).stroke(EDGE).undash();
  }
  doc.restore();
}
