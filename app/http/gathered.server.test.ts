import { expect, test } from "vitest";
import { gathered } from "./gathered.server";

const KB = 1024;

/** Writes pieces of 2 KB, and gives the sizes in which they come out. */
async function sizes(count: number, flushAt?: number): Promise<number[]> {
  const stream = gathered() as ReturnType<typeof gathered> & { flush(): void };
  const out: Buffer[] = [];
  stream.on("data", (piece: Buffer) => out.push(piece));
  for (let index = 0; index < count; index += 1) {
    stream.write(Buffer.alloc(2 * KB, index % 256));
    if (index === flushAt) stream.flush();
  }
  stream.end();
  await new Promise((resolve) => stream.on("end", resolve));
  const whole = Buffer.concat(out);
  for (let index = 0; index < count; index += 1) expect(whole[index * 2 * KB]).toBe(index % 256);
  return out.map((piece) => piece.length / KB);
}

test("small pieces leave as large ones, in their order and with the rest at the end", async () => {
  expect(await sizes(70)).toEqual([64, 64, 12]);
  expect(await sizes(1)).toEqual([2]);
  expect(await sizes(0)).toEqual([]);
});

test("what there is leaves at once when it is asked for", async () => {
  expect((await sizes(5, 2)).reduce((sum, size) => sum + size, 0)).toBe(10);
  expect((await sizes(5, 2))[0]).toBe(6);
});
