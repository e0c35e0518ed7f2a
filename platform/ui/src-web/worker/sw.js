// Keeps the style sheet, runtime, fonts and the offline page on the device. Never a page of the service:
// those hold personal data. SHELL, OFFLINE, ICON and VERSION are written by the bundler. Shows pushed messages too.
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(VERSION).then((store) => store.addAll(SHELL)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const dropOld = (names) => Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(dropOld).then(() => self.clients.claim()));
});

/** Assets carry their hash in the address, so a stored one is always right. */
async function asset(request) {
  const stored = await caches.match(request);
  if (stored) return stored;
  const reply = await fetch(request);
  if (reply.ok) (await caches.open(VERSION)).put(request, reply.clone());
  return reply;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  // A decision sent while its page is closing dies with the page unless the worker itself sends it.
  if (request.method === "POST" && request.keepalive) return event.respondWith(fetch(request));
  if (request.method !== "GET") return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") {
    const offline = () => caches.match(OFFLINE).then((page) => page ?? Response.error());
    event.respondWith(fetch(request).catch(offline));
  }
});

// What happened to a person's case, sealed for this browser; words and address come from the server.
self.addEventListener("push", (event) => {
  let told = {};
  try {
    told = event.data?.json() ?? {};
  } catch {
    // A message without words still has to be shown: browsers insist on it.
  }
  const { title = "Motcua", body = "", href = "/notifications", lang = "vi", tag = "" } = told;
  const look = { body, lang, tag, renotify: tag !== "", icon: ICON, badge: ICON, data: { href } };
  event.waitUntil(self.registration.showNotification(title, look));
});

/** Opens the place in a window that is open already, else in a new one. Only places of this site. */
async function open(href) {
  const url = new URL(href, location.origin);
  const address = url.origin === location.origin ? url.href : `${location.origin}/notifications`;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const here = windows.find((it) => it.url === address);
  return here ? here.focus() : self.clients.openWindow(address);
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.href ?? "/notifications"));
});
