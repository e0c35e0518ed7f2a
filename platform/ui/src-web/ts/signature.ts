// Signing by hand (`data-drawing`): lines on a canvas, kept in the hidden field as an SVG path of whole numbers.
import { all, find } from "./dom";

/** The server takes 12,000 bytes; a stroke that would not fit is not drawn. */
const MOST = 11_900;
/** Points nearer than this are left out. */
const NEAR = 3;
const seen = new WeakSet<Element>();

function draw(canvas: HTMLCanvasElement, path: string): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.strokeStyle = getComputedStyle(canvas).color;
  pen.lineWidth = 3;
  pen.lineCap = pen.lineJoin = "round";
  if (path) pen.stroke(new Path2D(path));
}

function enable(box: HTMLElement): void {
  const canvas = find<HTMLCanvasElement>("canvas", box);
  const kept = box.previousElementSibling;
  if (!canvas || !(kept instanceof HTMLInputElement)) return;
  let last: [number, number] | undefined;
  const at = (event: PointerEvent): [number, number] => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
    return [
      within(((event.clientX - left) / width) * canvas.width, canvas.width),
      within(((event.clientY - top) / height) * canvas.height, canvas.height),
    ];
  };
  const add = (letter: "M" | "L", point: [number, number]) => {
    if (kept.value.length > MOST) return;
    kept.value += `${letter}${point[0]} ${point[1]}`;
    last = point;
    draw(canvas, kept.value);
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    const point = at(event);
    add("M", point);
    add("L", point);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!last || !canvas.hasPointerCapture(event.pointerId)) return;
    const point = at(event);
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAR) add("L", point);
  });
  const rest = () => {
    last = undefined;
    kept.dispatchEvent(new Event("input", { bubbles: true }));
  };
  canvas.addEventListener("pointerup", rest);
  canvas.addEventListener("pointercancel", rest);
  find("[data-clear]", box)?.addEventListener("click", () => {
    kept.value = "";
    draw(canvas, "");
    rest();
  });
  draw(canvas, kept.value);
}

export function enhanceSignatures(): void {
  for (const box of all("[data-drawing]")) {
    if (seen.has(box)) continue;
    seen.add(box);
    enable(box);
  }
}
