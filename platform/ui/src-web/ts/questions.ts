// What helps with some types of questions; fetched when a page asks one of them.
import { enhanceComputed } from "./computed";
import { enhancePlaces } from "./place";
import { enhanceSignatures } from "./signature";

export function enhance(): void {
  enhanceComputed();
  enhancePlaces();
  enhanceSignatures();
}
