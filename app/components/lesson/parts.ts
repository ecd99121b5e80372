import { Children, type FunctionComponent, isValidElement, type ReactNode } from "react";

/** The props of every child of one kind, in the order of the text: how an element reads the parts that its author gave it. */
export function partsOf<Props>(children: ReactNode, kind: FunctionComponent<Props>): Props[] {
  return Children.toArray(children).flatMap((child) =>
    isValidElement<Props>(child) && child.type === kind ? [child.props] : [],
  );
}
