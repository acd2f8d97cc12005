// Brings the styles of what is loaded later: a first visit does not wait for them.

const link = Object.assign(document.createElement("link"), {
  rel: "stylesheet",
  href: new URL("../../css/later.css", import.meta.url).href, // the bundle has the folders of js/
});
document.head.append(link);
