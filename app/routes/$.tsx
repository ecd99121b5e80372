/** Every address that nothing else answers: through the frame of all pages, so that the way on is in reach. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export { loader as action };

export default function Nothing() {
  return null;
}
