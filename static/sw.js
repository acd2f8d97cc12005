// The service worker's logic: after the first visit the page works without a network. The server's /sw.js sets self.VERSION (the hashes of the
// code and of the model) and self.FILES (every address of this version), then imports this file.
//
// One cache per version. Addresses that carry a hash never change, so a kept copy is the answer; the page itself is asked from the network first,
// so that nobody stays on an old version, and taken from the cache only without one. A new version's files are all there before the old one's go.

/** @typedef {{VERSION: string, FILES: string[]}} Settings */

const worker = /** @type {ServiceWorkerGlobalScope & Settings} */ (/** @type {unknown} */ (self));
const PREFIX = "mask-or-no-mask ";
const CACHE = PREFIX + worker.VERSION;
// Answers so slow are as good as none when a copy lies here.
const PATIENCE_MILLISECONDS = 3000;

worker.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      const kept = new Set((await cache.keys()).map(({ url }) => url));
      // Each once: addAll refuses an address that it is given twice.
      const wanted = new Set([...worker.FILES, ...(await extrasOfBefore())].map((file) => new URL(file, worker.location.href).href));
      const missing = [...wanted].filter((url) => !kept.has(url));
      // The HTTP cache has most of them already; a file that fails leaves this version uninstalled and the old one at work.
      await cache.addAll(missing);
      await worker.skipWaiting();
    })(),
  );
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
      await worker.clients.claim();
    })(),
  );
});

// What the visitor's own choices brought (the backend's code, another model) is not in FILES: the page names it.
worker.addEventListener("message", (event) => {
  const urls = event.data?.type === "keep" && Array.isArray(event.data.urls) ? event.data.urls : [];
  const ours = urls.filter((/** @type {string} */ url) => new URL(url).origin === worker.location.origin && isHashed(new URL(url).pathname));
  event.waitUntil(Promise.all(ours.map((/** @type {string} */ url) => keep(url))).catch(() => {})); // no network just now: asked again next time
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (request.mode === "navigate") event.respondWith(answerPage(request));
  else if (isHashed(url.pathname)) event.respondWith(answerFile(request));
});

/** @param {string} url */
async function keep(url) {
  const cache = await caches.open(CACHE);
  if (!(await cache.match(url, { ignoreVary: true }))) await cache.add(url);
}

/** The code that the version before kept beyond its list, at this version's addresses: without it an update would end the work offline. */
async function extrasOfBefore() {
  const prefix = worker.FILES.map((file) => /^\/static\/[0-9a-f]+\//.exec(file)?.[0]).find((found) => found);
  const extras = new Set();
  for (const name of (await caches.keys()).filter((one) => one.startsWith(PREFIX) && one !== CACHE)) {
    for (const { url } of await (await caches.open(name)).keys()) {
      const rest = /^\/static\/[0-9a-f]+\/(vendor\/.+)/.exec(new URL(url).pathname)?.[1];
      if (prefix && rest) extras.add(prefix + rest);
    }
  }
  return [...extras];
}

/** Whether the address holds a hash, so that its content never changes. @param {string} path */
function isHashed(path) {
  return /^\/(static|model_web)\/[0-9a-f]{6,}\//.test(path);
}

/** @param {Request} request */
async function answerFile(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  // A backend or a model that was not listed, chosen later: kept as well, so that it works offline too.
  if (response.ok && response.status === 200 && response.type === "basic") {
    const copy = response.clone();
    caches.open(CACHE).then((cache) => cache.put(request, copy)).catch(() => {}); // the disk is full: it was an extra
  }
  return response;
}

/** @param {Request} request */
async function answerPage(request) {
  const path = new URL(request.url).pathname;
  const kept = await caches.match(path, { ignoreSearch: true, ignoreVary: true });
  if (!kept) return fetch(request);
  const network = fetch(request).then(async (response) => {
    if (response.ok && path === "/") await keepPage(path, response.clone());
    return response;
  });
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS, undefined));
  try {
    const answer = await Promise.race([network, late]);
    if (answer) return answer;
  } catch {
    return kept; // no network
  }
  network.catch(() => {});
  return kept;
}

/**
 * A page of another version must not lie beside this version's files: its own service worker, already on its way, keeps it.
 * @param {string} path
 * @param {Response} response
 */
async function keepPage(path, response) {
  const text = await response.clone().text();
  const [code, model] = worker.VERSION.split("-");
  if (text.includes(code) && (!model || text.includes(model))) await (await caches.open(CACHE)).put(path, response);
}
