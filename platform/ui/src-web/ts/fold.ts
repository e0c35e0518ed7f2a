/** Text without tone marks and case: "Đổi giao diện" becomes "doi giao dien". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().trim();
}

/** How well a folded query fits a text: 0 not at all, higher is better. */
export function fit(query: string, text: string): number {
  const folded = fold(text);
  if (folded.startsWith(query)) return 3;
  if (folded.includes(" " + query)) return 2;
  return query.split(/\s+/).every((word) => folded.includes(word)) ? 1 : 0;
}
