// The service worker's logic: after the first visit the page works without a network. The server's /sw.js begins with self.VERSION (the hashes of the
// code and of the model), self.FILES (every address of this version), self.TEACH (what the teaching page needs in
// addition, kept for whoever has opened it) and self.HASHES (the start of each file's SHA-256), then comes this file.
//
// Only checked files are kept: a damaged copy at an address that never changes would be served forever.
//
// One cache per version. Files whose address contains a hash never change, so the cached copy is used; the page itself
// is requested from the network first, so that nobody stays on an old version, and taken from the cache only without
// one. A new version's files are all there before the old one's go.
//
// It must never be worse than no worker. The browser holds back every request while a worker activates, so activation waits for nothing; and a
// request waits only briefly for the storage, which may be broken, full or stuck, before it goes to the network.

/** @typedef {{VERSION: string, FILES: string[], TEACH: string[], HASHES: Record<string, string>}} Settings */

const worker = /** @type {ServiceWorkerGlobalScope & Settings} */ (/** @type {unknown} */ (self));
// The page's base path; other sites may live beside it.
const BASE = new URL("./", worker.location.href).pathname;
// The second one is only kept for whoever opens it.
const PAGES = [BASE, `${BASE}teach`];
const PREFIX = `mask-or-no-mask ${BASE} `;
const CACHE = PREFIX + worker.VERSION;
// A network slower than this is as good as none when there is a copy.
const NETWORK_PATIENCE_MILLISECONDS = 3000;
// A copy slower than this is as good as none when there is a network.
const STORAGE_PATIENCE_MILLISECONDS = 1000;

worker.addEventListener("install", (event) => {
  quietly(worker.skipWaiting()); // takes effect once everything is there
  event.waitUntil(install());
});

worker.addEventListener("activate", () => {
  quietly(worker.clients.claim()); // awaited here, it never resolves in Firefox
  quietly(removeOtherVersions());
});

// What the visitor's own choices need (a backend's code, another model) is not in FILES: the page names it.
worker.addEventListener("message", (event) => {
  const urls = event.data?.type === "keep" && Array.isArray(event.data.urls) ? event.data.urls : [];
  const ours = urls.filter((/** @type {string} */ url) => {
    const { origin, pathname } = new URL(url);
    return origin === worker.location.origin && (isHashed(pathname) || PAGES.includes(pathname));
  });
  // Without a network just now, they are requested again next time.
  event.waitUntil(quietly(Promise.all(ours.map((/** @type {string} */ url) => keep(url)))));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (request.mode === "navigate") event.respondWith(answerPage(event, url.pathname));
  else if (isHashed(url.pathname)) event.respondWith(answerFile(event));
});

async function install() {
  const cache = await caches.open(CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const wanted = new Set(whole(worker.FILES));
  // The HTTP cache has most of them already; if a file fails, this version is not installed and the old one stays.
  const missing = [...wanted].filter((url) => !kept.has(url));
  const fetched = await Promise.all(missing.map(async (url) => /** @type {const} */ ([url, await fetchWhole(url)])));
  await Promise.all(fetched.map(([url, response]) => cache.put(url, response)));
  const extras = (await quietly(extrasOfBefore())) ?? [];
  // One that this version no longer has is no reason to stay on the old version.
  await Promise.all(extras.map((url) => quietly(keep(url))));
}

async function removeOtherVersions() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
}

/** @param {string} url */
async function keep(url) {
  const cache = await caches.open(CACHE);
  if (!(await cache.match(url, { ignoreVary: true }))) await cache.put(url, await fetchWhole(url));
}

/**
 * A file with the content that the server hashed; on a mismatch it is requested again, past the browser's cache.
 * @param {string} url
 * @returns {Promise<Response>}
 */
async function fetchWhole(url) {
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const response = await fetch(url, { cache });
    if (response.ok && (await isWhole(url, response.clone()))) return response;
  }
  throw new TypeError(`${url} does not come whole.`);
}

/** @param {string} url @param {Response} response its body is consumed */
async function isWhole(url, response) {
  const { pathname } = new URL(url, worker.location.href);
  // Proxies may add to the page itself, so its hash proves nothing.
  if (PAGES.includes(pathname)) return /<\/html>\s*$/.test(await response.text());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  const wanted = worker.HASHES[pathname.slice(BASE.length)];
  return (
    Boolean(wanted) &&
    [...digest]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("")
      .startsWith(wanted)
  );
}

/**
 * The code that the previous version kept beyond its list, at this version's addresses: without it, an update would
 * break offline use.
 */
async function extrasOfBefore() {
  const prefix = worker.FILES.map((file) => /^static\/[0-9a-f]+\//.exec(file)?.[0]).find((found) => found);
  /** @type {Set<string>} */
  const extras = new Set();
  for (const name of (await caches.keys()).filter((one) => one.startsWith(PREFIX) && one !== CACHE)) {
    for (const { url } of await (await caches.open(name)).keys()) {
      if (new URL(url).pathname === PAGES[1]) for (const one of whole(worker.TEACH)) extras.add(one);
      const rest = /^static\/[0-9a-f]+\/(vendor\/.+)/.exec(new URL(url).pathname.slice(BASE.length))?.[1];
      if (prefix && rest) extras.add(new URL(prefix + rest, worker.location.href).href);
    }
  }
  return [...extras];
}

/** Absolute addresses of files, from those relative to the page. @param {string[]} files */
function whole(files) {
  return files.map((file) => new URL(file, worker.location.href).href);
}

/** Whether the address contains a hash, so that its content never changes. @param {string} path */
function isHashed(path) {
  return path.startsWith(BASE) && /^(static|model_web)\/[0-9a-f]{6,}\//.test(path.slice(BASE.length));
}

/** @param {FetchEvent} event */
async function answerFile({ request }) {
  const copy = lookUp(request, {});
  const isDistrusted = request.cache === "reload"; // the previous copy was damaged
  const kept = isDistrusted ? undefined : await within(STORAGE_PATIENCE_MILLISECONDS, copy);
  if (kept) return kept;
  const network = fetch(request).then((response) => {
    // An unlisted backend or model that was chosen later: kept as well, so that it works offline too.
    if (response.status === 200 && response.type === "basic") quietly(putWhole(request, response.clone()));
    return response;
  });
  return (await quietly(network)) ?? (await within(STORAGE_PATIENCE_MILLISECONDS, copy)) ?? network;
}

/** @param {FetchEvent} event @param {string} path */
async function answerPage({ request }, path) {
  const copy = lookUp(path, { cacheName: CACHE, ignoreSearch: true });
  const network = fetch(request).then((response) => {
    if (response.ok && PAGES.includes(path)) quietly(keepPage(path, response.clone()));
    return response;
  });
  const answer = await within(NETWORK_PATIENCE_MILLISECONDS, quietly(network));
  return answer ?? (await within(STORAGE_PATIENCE_MILLISECONDS, copy)) ?? network;
}

/**
 * The kept copy, if any; undefined where the storage is broken or off.
 * @param {RequestInfo} request
 * @param {MultiCacheQueryOptions} options
 */
function lookUp(request, options) {
  return quietly((async () => caches.match(request, { ignoreVary: true, ...options }))());
}

/**
 * Does not keep a page of another version beside this version's files: its own service worker, already on its way,
 * keeps it.
 * @param {string} path
 * @param {Response} response
 */
async function keepPage(path, response) {
  if (!(await isWhole(path, response.clone()))) return;
  const text = await response.clone().text();
  const [code, model] = worker.VERSION.split("-");
  if (text.includes(code) && (!model || text.includes(model))) await put(path, response);
}

/** @param {RequestInfo} request @param {Response} response */
async function put(request, response) {
  await (await caches.open(CACHE)).put(request, response);
}

/** @param {Request} request @param {Response} response */
async function putWhole(request, response) {
  if (await isWhole(request.url, response.clone())) await put(request.url, response);
}

/**
 * Ignores failures, for what the answer does not depend on.
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T | undefined>}
 */
function quietly(promise) {
  return promise.catch(() => undefined);
}

/**
 * Undefined, if it takes longer.
 * @template T
 * @param {number} milliseconds
 * @param {Promise<T>} promise
 * @returns {Promise<T | undefined>}
 */
function within(milliseconds, promise) {
  return Promise.race([promise, new Promise((resolve) => setTimeout(resolve, milliseconds, undefined))]);
}
