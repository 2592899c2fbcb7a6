/** Two soft tones, a fifth apart; frequencies in hertz. */
const TONES = [523.25, 784];
/** Seconds. */
const APART = 0.18;
const LENGTH = 1.1;
const LOUDNESS = 0.12;

/** A sound for the end of a stage. Made in a click, or the browser keeps it silent. */
export class Chime {
  readonly #audio = new AudioContext();

  play(): void {
    TONES.forEach((frequency, index) => {
      const start = this.#audio.currentTime + index * APART;
      const tone = new OscillatorNode(this.#audio, { frequency });
      const volume = new GainNode(this.#audio, { gain: 0 });
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + LENGTH);
      tone.connect(volume).connect(this.#audio.destination);
      tone.start(start);
      tone.stop(start + LENGTH);
    });
  }

  close(): void {
    void this.#audio.close();
  }
}
