// Keeps the screen on while a camera is watched, where the browser lets a page do that.

export function createWakeLock(scope = globalThis.navigator) {
  /** @type {Promise<{release(): Promise<void>} | undefined>} */
  let held = Promise.resolve(undefined);

  function letGo() {
    held.then((lock) => lock?.release()).catch(() => {});
    held = Promise.resolve(undefined);
  }

  return {
    /** A hidden tab loses it, so it is asked for again after that. */
    hold() {
      letGo();
      // Battery saver or hidden tab: the device's own screen settings hold.
      held = Promise.resolve(scope.wakeLock?.request("screen")).catch(() => undefined);
    },
    letGo,
  };
}
