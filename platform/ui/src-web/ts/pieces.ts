// Files go in pieces, so that a lost network costs one piece and not the file (tus 1.0.0).
import { persistently } from "./network";

const PIECE = 256 * 1024;
const PREFIX = "mc-upload:";

/** Under what the place of a file's upload is remembered: a page that is loaded again goes on with it. */
const keyOf = (file: File) => `${PREFIX}${file.name}:${file.size}:${file.lastModified}`;

function inBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

async function call(address: string, method: string, headers: Record<string, string>, body?: Blob): Promise<Response> {
  const init: RequestInit = { method, headers: { "Tus-Resumable": "1.0.0", ...headers }, credentials: "same-origin" };
  return persistently(() => fetch(address, body ? { ...init, body } : init));
}

async function begin(file: File): Promise<string | undefined> {
  const metadata = `filename ${inBase64(file.name)}`;
  const reply = await call("/uploads", "POST", { "Upload-Length": String(file.size), "Upload-Metadata": metadata });
  const place = reply.headers.get("location");
  if (!reply.ok || !place) return undefined;
  sessionStorage.setItem(keyOf(file), place);
  return place;
}

/** How many bytes the server has; nothing when it does not know the upload. */
async function arrived(place: string): Promise<number | undefined> {
  const reply = await call(place, "HEAD", {});
  return reply.ok ? Number(reply.headers.get("upload-offset")) : undefined;
}

/**
 * Sends a file and gives the id of its upload; nothing when the server does not take it in pieces.
 * `progress` hears how many bytes have arrived.
 */
export async function sendInPieces(file: File, progress: (bytes: number) => void): Promise<string | undefined> {
  const remembered = sessionStorage.getItem(keyOf(file));
  let offset = remembered ? await arrived(remembered) : undefined;
  const place = offset === undefined ? await begin(file) : remembered;
  if (!place) return undefined;
  offset ??= 0;
  while (offset < file.size) {
    progress(offset);
    const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) };
    const reply = await call(place, "PATCH", headers, file.slice(offset, offset + PIECE));
    // 409: an answer was lost and the piece is there.
    const next: number | undefined = reply.status === 204 ? Number(reply.headers.get("upload-offset"))
      : reply.status === 409 ? await arrived(place) : undefined;
    if (next === undefined) return undefined;
    offset = next;
  }
  progress(file.size);
  return place.slice(place.lastIndexOf("/") + 1);
}
