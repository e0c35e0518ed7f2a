// "5 minutes ago" stays true while the page is open: <time datetime data-ago>.
import { all, language } from "./dom";

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [["day", 86400], ["hour", 3600], ["minute", 60]];

function words(seconds: number, format: Intl.RelativeTimeFormat): string {
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? (["minute", 60] as const);
  return format.format(Math.trunc(seconds / step[1]), step[0]);
}

export function upkeepAges(): void {
  const format = new Intl.RelativeTimeFormat(language(), { numeric: "always" });
  setInterval(() => {
    for (const time of all<HTMLTimeElement>("time[data-ago]")) {
      const seconds = (Date.parse(time.dateTime) - Date.now()) / 1000;
      if (Math.abs(seconds) < 60) continue;
      const text = words(seconds, format);
      if (time.textContent !== text) time.textContent = text;
    }
  }, 30000);
}
