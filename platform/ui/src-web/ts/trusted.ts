// The only place where text becomes markup or the address of a script (Trusted Types policy `mc`).
import { all } from "./dom";

interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

// Strings become HTML or script addresses only here: HTML for DOMParser, where scripts never run, and one address.
const rules: Policy = {
  createHTML: (html) => html,
  createScriptURL: (url) => {
    if (url !== "/sw.js") throw new TypeError(url);
    return url;
  },
};
const trusted = (window as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
export const policy: Policy = trusted?.createPolicy("mc", rules) ?? rules;

/** Parses a page of this server; active content is dropped besides never being run. */
export function parse(html: string): Document {
  const parsed = new DOMParser().parseFromString(policy.createHTML(html), "text/html");
  for (const active of all("script, iframe, object, embed", parsed)) active.remove();
  return parsed;
}
