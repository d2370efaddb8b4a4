// What calls an adviser who looks elsewhere: a sound, a desktop notification, the page's title, and a line that screen readers speak.
const kept = 'desk.sound';
const recall = () => { try { return localStorage.getItem(kept) === 'on'; } catch { return false; } };

let sound = recall();
let context;
const title = document.title;

export const soundIsOn = () => sound;

// Browsers let a page make a sound only after somebody used it.
export function switchSound() {
  sound = !sound;
  try { localStorage.setItem(kept, sound ? 'on' : 'off'); } catch { /* a private window may refuse */ }
  if (sound) beep();
  return sound;
}

function beep() {
  context ??= new AudioContext();
  context.resume();
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = 660;
  volume.gain.setValueAtTime(0.15, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + 0.35);
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + 0.35);
}

export const canNotify = () => 'Notification' in window && Notification.permission === 'default';

export const askToNotify = () => Notification.requestPermission();

// Nothing that a person wrote: a notification is seen by whoever sits beside.
export function call(text) {
  say(text);
  if (sound) beep();
  if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return;
  const shown = new Notification('Adviser desk', { body: text, tag: 'desk' });
  shown.onclick = () => { focus(); shown.close(); };
}

export function say(text) {
  const line = document.getElementById('desk-announce');
  // The same words twice are spoken twice only if they change.
  line.textContent = line.textContent === text ? `${text}\u00a0` : text;
}

export function count(waiting) {
  document.title = waiting ? `(${waiting}) ${title}` : title;
}
