import { Scripts } from "@remix-run/react";
import { Children, cloneElement, isValidElement, type ReactNode } from "react";

/** Remix spreads what it is given over its `<script>`; React 18 has no type for this attribute. */
type ScriptsProps = Parameters<typeof Scripts>[0];
type Preload = { rel?: string; children?: ReactNode };

/**
 * The scripts of a page, asked for after what it is drawn with: every page is whole without them, so that on a slow line they
 * must not hold up its styles and letters. Remix marks its own links in no way, so that each is marked here.
 */
export function LateScripts({ nonce }: { nonce: string | undefined }) {
  return late(Scripts({ nonce, fetchpriority: "low" } as ScriptsProps));
}

function late(node: ReactNode): ReactNode {
  return Children.map(node, (child) => {
    if (!isValidElement<Preload>(child)) return child;
    const { rel, children } = child.props;
    if (rel === "modulepreload") return cloneElement(child, { fetchpriority: "low" } as Preload);
    return children ? cloneElement(child, {}, late(children)) : child;
  });
}
