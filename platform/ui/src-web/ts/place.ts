// A point on the map (`data-place`): the device's position on demand, both numbers pasted at once, steps of ten metres.
import { all, find, near } from "./dom";

/** Ten metres in degrees of latitude. */
const STEP = 10 / 111_320;
const WAYS: Record<string, [number, number]> = { north: [1, 0], south: [-1, 0], east: [0, 1], west: [0, -1] };
const seen = new WeakSet<Element>();

function boxes(place: HTMLElement): [HTMLInputElement, HTMLInputElement] | undefined {
  const [latitude, longitude] = ["latitude", "longitude"].map((part) => document.getElementById(`${place.id}.${part}`));
  const both = latitude instanceof HTMLInputElement && longitude instanceof HTMLInputElement;
  return both ? [latitude, longitude] : undefined;
}

function put(place: HTMLElement, latitude: number, longitude: number): void {
  boxes(place)?.forEach((box, at) => {
    box.value = (at ? longitude : latitude).toFixed(6);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function tell(place: HTMLElement, text: string): void {
  const status = find("[data-status]", place);
  if (status) status.textContent = text;
}

function locate(place: HTMLElement): void {
  const { finding = "", found = "", failed = "" } = place.dataset;
  tell(place, finding);
  const fail = () => tell(place, failed);
  if (!navigator.geolocation) return fail();
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    put(place, coords.latitude, coords.longitude);
    tell(place, found.replace("[m]", String(Math.round(coords.accuracy))));
  }, fail, { enableHighAccuracy: true, timeout: 15_000 });
}

function move(place: HTMLElement, way: string): void {
  const [north, east] = WAYS[way] ?? [0, 0];
  const [latitude, longitude] = boxes(place)?.map((box) => Number(box.value.replace(",", "."))) ?? [];
  if (!latitude || !longitude) return;
  put(place, latitude + north * STEP, longitude + (east * STEP) / Math.cos((latitude * Math.PI) / 180));
}

/** Two numbers copied from a map fill both boxes. */
function paste(place: HTMLElement, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData("text") ?? "";
  const pair = /(-?\d{1,2}[.,]\d+)°?[\s,;]+(-?\d{1,3}[.,]\d+)/.exec(text);
  if (!pair || !boxes(place)?.includes(event.target as HTMLInputElement)) return;
  event.preventDefault();
  const [latitude = 0, longitude = 0] = pair.slice(1).map((it) => Number(it.replace(",", ".")));
  put(place, latitude, longitude);
}

export function enhancePlaces(): void {
  for (const place of all("[data-place]")) {
    if (seen.has(place)) continue;
    seen.add(place);
    place.addEventListener("click", (event) => {
      if (near(event, "[data-locate]")) locate(place);
      const way = near(event, "[data-move]")?.dataset.move;
      if (way) move(place, way);
    });
    place.addEventListener("paste", (event) => paste(place, event));
  }
}
