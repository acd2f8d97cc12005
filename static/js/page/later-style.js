// Loads the styles of the parts loaded later, so that a first visit need not wait for them.

const link = Object.assign(document.createElement("link"), {
  rel: "stylesheet",
  href: new URL("../../css/later.css", import.meta.url).href, // the bundle keeps the folder structure of js/
});
document.head.append(link);
