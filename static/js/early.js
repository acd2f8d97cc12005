// Runs before the first paint, so that nobody sees the other theme or direction flash by. Everything else is main.js's job.
(function () {
  "use strict";
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem("theme");
    if (theme === '"light"' || theme === '"dark"') root.dataset.theme = theme.slice(1, -1);
    var asked = new URLSearchParams(location.search).get("lang") || JSON.parse(localStorage.getItem("language") || "null");
    if (/^ar\b/.test(asked || navigator.language)) root.dir = "rtl";
  } catch (_) { /* storage is off: the page works without it */ }
  if (/[?&]kiosk\b/.test(location.search)) root.classList.add("kiosk");
})();
