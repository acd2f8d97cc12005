// Recovers from damaged code: a bad cached copy at an address that never changes would be served for ever.
// preload.js has its own recovery for code that fails before this runs.

/** Refetches, bypassing every cache, what the page's head names: its modules, the engine's, the WebAssembly binary. */
export async function fetchCodeAnew() {
  const named = /** @type {NodeListOf<HTMLLinkElement>} */ (
    document.querySelectorAll("link[rel=modulepreload], link[rel=preload]")
  );
  await Promise.all(
    [...named].map(({ href }) =>
      fetch(href, { cache: "reload" })
        .then((answer) => answer.arrayBuffer())
        .catch(() => {}),
    ),
  );
}
