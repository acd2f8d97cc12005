// Sounds and speech for an entrance, made by the browser itself. Both only after a click, as browsers want it. Not its job: when (entrance.js).

/** Frequencies in hertz, one tone after the other: rising is welcome, falling is not yet. @type {Record<string, number[]>} */
const TONES = { mask: [660, 880], no_mask: [440, 330], incorrect: [440, 330], unsure: [550, 550] };
const TONE_SECONDS = 0.16;
const LOUDNESS = 0.25; // of what the device is set to

export function createVoice(scope = /** @type {typeof globalThis & Window} */ (globalThis)) {
  /** @type {AudioContext | undefined} */
  let audio;

  return {
    canSpeak: "speechSynthesis" in scope,
    /** In a click: from then on the page may sound. */
    unlock() {
      audio ??= typeof scope.AudioContext === "function" ? new scope.AudioContext() : undefined;
      audio?.resume().catch(() => {}); // not in a click: the next one does it
    },
    /** @param {string} sign */
    sound(sign) {
      if (audio?.state !== "running") return;
      let start = audio.currentTime;
      for (const frequency of TONES[sign] ?? []) {
        const tone = audio.createOscillator();
        const gain = audio.createGain();
        tone.frequency.value = frequency;
        gain.gain.setValueAtTime(LOUDNESS, start);
        gain.gain.exponentialRampToValueAtTime(0.001, start + TONE_SECONDS); // else it clicks
        tone.connect(gain).connect(audio.destination);
        tone.start(start);
        tone.stop(start + TONE_SECONDS);
        start += TONE_SECONDS;
      }
    },
    /** The newest counts: what is being said is broken off. @param {string} sentence @param {string} language */
    speak(sentence, language) {
      if (!("speechSynthesis" in scope)) return;
      scope.speechSynthesis.cancel();
      const utterance = new scope.SpeechSynthesisUtterance(sentence);
      utterance.lang = language;
      scope.speechSynthesis.speak(utterance);
    },
  };
}
