// Registers the service worker, which lets the page work offline from the second visit on. What it caches and how it
// answers: sw.js.

let isAsked = false;

/**
 * Call only once the model is ready: after a failed start, damaged files may be to blame and must not be cached.
 * @param {() => Promise<unknown>} fetchWords fetches the visitor's language's later texts, so that they are cached too
 * @returns {Promise<void>} once everything is cached; never without a service worker or on a second call
 */
export async function installOffline(fetchWords) {
  if (isAsked || !("serviceWorker" in navigator && window.isSecureContext)) return new Promise(() => {});
  isAsked = true;
  // The worker fetches everything again, so a camera already running gets to give its first answer before that.
  await new Promise((done) => setTimeout(done, 1000));
  await navigator.serviceWorker.register("sw.js");
  const { active } = await navigator.serviceWorker.ready;
  await fetchWords();
  // Have the worker keep files loaded before it existed, such as the visitor's language: not every browser's own cache
  // has them offline.
  const urls = performance.getEntriesByType("resource").map(({ name }) => name);
  active?.postMessage({ type: "keep", urls: [...urls, location.href.replace(/[?#].*/, "")] });
}

/**
 * Uses the files that the page's head preloads for the detector's worker: browsers warn about preloads that the page
 * itself does not use. Call once all have arrived; nothing is fetched twice.
 */
export function takePreloads() {
  for (const { href } of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[rel=preload]")))
    fetch(href).then(
      (answer) => answer.body?.cancel(),
      () => {},
    );
}
