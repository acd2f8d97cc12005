// Registers the service worker, with which the page works without a network from the second visit on. What it keeps and how it answers: sw.js.

let isAsked = false;

/**
 * Called when the model is ready, and only then: a start that failed may have been one with damaged files.
 * @param {() => Promise<unknown>} fetchWords what the visitor's language says later, which is kept as well
 * @returns {Promise<void>} when everything is kept; never without a service worker, or a second time
 */
export async function installOffline(fetchWords) {
  if (isAsked || !("serviceWorker" in navigator && window.isSecureContext)) return new Promise(() => {});
  isAsked = true;
  // It fetches everything once more, so the first answer goes before it, which a camera that runs already gives at once.
  await new Promise((done) => setTimeout(done, 1000));
  await navigator.serviceWorker.register("sw.js");
  const { active } = await navigator.serviceWorker.ready;
  await fetchWords();
  // What came before there was one to keep it, such as the visitor's language: not every browser's own cache still has it without a network.
  const urls = performance.getEntriesByType("resource").map(({ name }) => name);
  active?.postMessage({ type: "keep", urls: [...urls, location.href.replace(/[?#].*/, "")] });
}

/**
 * Takes what the page's head named beforehand and the worker has used: a browser warns of every such file that the page itself did not take.
 * Called when all of it is there; nothing is fetched a second time.
 */
export function takePreloads() {
  for (const { href } of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[rel=preload]")))
    fetch(href).then(
      (answer) => answer.body?.cancel(),
      () => {},
    );
}
