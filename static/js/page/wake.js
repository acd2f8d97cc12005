// Keeps the screen on while a camera runs, if the browser allows it.

export function createWakeLock(scope = globalThis.navigator) {
  /** @type {Promise<{release(): Promise<void>} | undefined>} */
  let held = Promise.resolve(undefined);

  function letGo() {
    held.then((lock) => lock?.release()).catch(() => {});
    held = Promise.resolve(undefined);
  }

  return {
    /** Call again when a hidden tab becomes visible: hiding releases the lock. */
    hold() {
      letGo();
      // Refused in battery saver mode or a hidden tab: the device's own screen settings apply.
      held = Promise.resolve(scope.wakeLock?.request("screen")).catch(() => undefined);
    },
    letGo,
  };
}
