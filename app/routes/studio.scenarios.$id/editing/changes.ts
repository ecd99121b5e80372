import type { Data } from "~/scenario/edit";
import { nodeAt, topOf } from "~/scenario/editing/find";
import { type Edit, editScenario } from "~/scenario/edits";
import { type Sketch, sketchOf } from "~/scenario/sketch";

/** Edits gathered one after the other, each made on what the ones before it left. */
export class Changes {
  readonly edits: Edit[] = [];
  /** An edit that could not be made: then nothing of it counts. */
  refused: Edit | null = null;

  constructor(public text: string) {}

  make(edit: Edit): void {
    const made = editScenario(this.text, edit);
    if (!made) {
      this.refused ??= edit;
      return;
    }
    if (made.text === this.text) return;
    this.text = made.text;
    this.edits.push(edit);
  }

  /** Puts a value at a path, and the blocks above it that are not there yet. */
  put(at: string, value: Data): void {
    const parent = at.slice(0, Math.max(at.lastIndexOf("."), 0));
    if (parent === "" || this.has(parent)) this.make({ kind: "set", at, value });
    else this.put(parent, { [at.slice(parent.length + 1)]: value });
  }

  /** Adds an entry to a block, or an item to a list where `id` is null; the last where no number is given. */
  add(block: string, id: string | null, value: Data, index?: number): void {
    if (this.sizeOf(block) === 0) {
      this.put(block, id === null ? [value] : { [id]: value });
      return;
    }
    const place = id ?? `${index ?? this.sizeOf(block)}`;
    this.make({ kind: "add", at: `${block}.${place}`, value, ...(index !== undefined && { index }) });
  }

  /** Takes away what may be there, and the block that held nothing else. */
  drop(at: string, block?: string): void {
    if (!this.has(at)) return;
    const last = block !== undefined && this.sizeOf(block) === 1;
    this.make({ kind: "remove", at: last ? block : at });
  }

  get sketch(): Sketch {
    const sketch = sketchOf(this.text);
    if (!sketch) throw new Error("the text is no scenario any more");
    return sketch;
  }

  private has(at: string): boolean {
    const top = topOf(this.text);
    return top !== null && nodeAt(top, at) !== null;
  }

  /** How many entries a block has; 0 where it is empty or not there. */
  private sizeOf(at: string): number {
    const top = topOf(this.text);
    const node = top && nodeAt(top, at);
    return node && "items" in node ? node.items.length : 0;
  }
}
