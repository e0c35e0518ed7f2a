// Puts a new version of the page in place of the shown one, touching only what differs.
import { Idiomorph } from "idiomorph";
import { all, calm, find } from "./dom";

const afterMorph: (() => void)[] = [];

/** Registers work to repeat whenever the shown page changed. */
export function onPage(work: () => void): void {
  afterMorph.push(work);
}

function same(old: Node, fresh: Node): boolean {
  return old instanceof Element && old.isEqualNode(fresh);
}

function replace(old: Element, fresh: Element): void {
  Idiomorph.morph(old, fresh, {
    morphStyle: "outerHTML",
    // Only for fields: with a focused container its whole content would be left as it was.
    ignoreActiveValue: document.activeElement?.matches("input, textarea, select") ?? false,
    callbacks: { beforeNodeMorphed: (a: Node, b: Node) => !same(a, b) },
  });
}

/** The new style sheet's address differs from ours: the server was upgraded and wants a full load. */
export function isOtherVersion(fresh: Document): boolean {
  const address = (page: Document) => find("link[rel=stylesheet]", page)?.getAttribute("href");
  const theirs = address(fresh);
  return theirs !== undefined && theirs !== address(document);
}

/** Morphs `#main`, every `[data-part]` with an id, and the title. False when the answer holds no `#main`. */
export function show(fresh: Document, animate = false): boolean {
  const main = find("#main", fresh);
  const shown = find("#main");
  if (!main || !shown) return false;
  const swap = () => {
    replace(shown, main);
    for (const part of all("[data-part][id]", fresh)) {
      const old = document.getElementById(part.id);
      if (old) replace(old, part);
    }
    const title = find("title", fresh)?.textContent;
    if (title) document.title = title;
    for (const work of afterMorph) work();
  };
  if (animate && "startViewTransition" in document && !calm()) document.startViewTransition(swap);
  else swap();
  return true;
}
