// Asks the service worker to keep files that only this visitor's backend needs: they are not in its list. Runs on the page.
// Not its job: keeping them (../sw.js), registering the service worker (page/install-offline.js).

/**
 * Once a service worker is at work, it fetches these (from the browser's own cache, as a rule) and keeps them. Without one, nothing happens.
 * @param {string[]} urls whose addresses carry a hash
 */
export function keepForOffline(urls) {
  const container = globalThis.navigator?.serviceWorker;
  container?.ready.then((registration) => registration.active?.postMessage({ type: "keep", urls })).catch(() => {});
}
