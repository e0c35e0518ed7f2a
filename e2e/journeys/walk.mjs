// Walking through all pages that somebody can reach by links.

/** Roles of the demo and who plays them; nobody is who has not signed in. */
export const ROLES = {
  nobody: undefined,
  citizen: "049198000021",
  reception: "tiepnhan.haichau",
  officer: "hotich.haichau",
  leader: "chutich.haichau",
  adviser: "xaydung.danang",
  administrator: "quantri",
  service_owner: "dichvu.danang",
};

/** Addresses that act, or lead to the same page for ever. */
const NOT_FOLLOWED = /^\/(language|theme|keys|api|live|assets)\//;

/** Local addresses in a page: links, and forms that only ask. */
export function linksOf(html) {
  const found = [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)].map(([, href]) => href);
  const asked = [...html.matchAll(/<form\b([^>]*)>/g)].filter(([, tag]) => !/method="post"/.test(tag));
  found.push(...asked.map(([, tag]) => /action="([^"]*)"/.exec(tag)?.[1]).filter(Boolean));
  const plain = found.map((href) => href.replaceAll("&amp;", "&").replaceAll("&#38;", "&").split("#")[0]);
  return plain.filter((href) => href.startsWith("/") && !NOT_FOLLOWED.test(href));
}

/**
 * Follows links from `start`, at most `limit` pages and few of each kind; gives every address with its status
 * and the page that named it first.
 */
export async function walk(request, start, limit, kindOf) {
  const seen = new Map([...start].map((path) => [path, { path, from: "the menu" }]));
  const perKind = new Map();
  const visited = [];
  for (const place of seen.values()) {
    if (visited.length >= limit) break;
    const kind = kindOf(place.path.split("?")[0]);
    perKind.set(kind, (perKind.get(kind) ?? 0) + 1);
    if (perKind.get(kind) > 6) continue;
    const reply = await request.get(place.path, { headers: { accept: "text/html" } });
    const isPage = Boolean(reply.headers()["content-type"]?.startsWith("text/html"));
    visited.push({ ...place, kind, status: reply.status(), isPage });
    if (!isPage) continue;
    for (const path of linksOf(await reply.text())) if (!seen.has(path)) seen.set(path, { path, from: place.path });
  }
  return visited;
}
