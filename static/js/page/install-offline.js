// Registers the service worker, with which the page works without a network from the second visit on. What it keeps and how it answers: sw.js.

/** @param {Promise<unknown>} ready before which it would be in the way @returns {Promise<void>} when everything is kept; never without a service worker */
export async function installOffline(ready) {
  if (!("serviceWorker" in navigator && window.isSecureContext)) return new Promise(() => {});
  // It fetches everything once more, so the first answer goes before it, which a camera that runs already gives at once.
  await ready.catch(() => {});
  await new Promise((done) => setTimeout(done, 1000));
  await navigator.serviceWorker.register("sw.js");
  const { active } = await navigator.serviceWorker.ready;
  // What came before there was one to keep it, such as the visitor's language: not every browser's own cache still has it without a network.
  active?.postMessage({ type: "keep", urls: performance.getEntriesByType("resource").map(({ name }) => name) });
}
