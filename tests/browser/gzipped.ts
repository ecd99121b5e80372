import { get } from "node:http";

const KB = 1024;

/** The bytes that an address sends to a browser that knows gzip. */
export const gzipped = (address: string): Promise<number> => weigh(address, {});

/** The same for somebody: `given` are headers besides, a cookie say. */
export function weigh(address: string, given: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { ...given, "Accept-Encoding": "gzip" } }, (response) => {
      if (response.headers["content-encoding"] !== "gzip" && Number(response.headers["content-length"]) > KB)
        reject(new Error(`${address} is sent uncompressed.`));
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve(bytes));
    }).on("error", reject);
  });
}
