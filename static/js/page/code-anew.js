// Where code came damaged: a copy at an address that never changes would be served for ever. What preload.js does before any of this runs is its own.

/** What the page's head names, past every cache: its modules, the engine's, the WebAssembly binary. */
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
