// The path of one course: the same page as the path itself.
export { default, loader, meta } from "../learn._index/route";
