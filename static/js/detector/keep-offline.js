// Asks the service worker to keep files that only this visitor's backend needs: they are not in its list. Runs on the page.
// Not its job: keeping them (../sw.js), registering the service worker (page/install-offline.js).

/**
 * Once a service worker is active, it fetches these (usually from the browser's own cache) and keeps them. Without one,
 * nothing happens.
 * @param {string[]} urls that contain a hash
 */
export function keepForOffline(urls) {
  const container = globalThis.navigator?.serviceWorker;
  container?.ready.then((registration) => registration.active?.postMessage({ type: "keep", urls })).catch(() => {});
}
