// What happens at the desk, as it happens: Server-Sent Events, read with fetch because EventSource can send no token. It resumes after the
// last event that was seen, and goes on trying by itself.
import { send } from './api.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
// The host says something at least every 15 s: a line that is silent for longer is dead, whatever the browser thinks.
const SILENCE = 40_000;

// tell: { event(kind, data), state('live' | 'lost' | 'signed-out') }
export function follow(tell) {
  let last = '';
  let pause = FIRST_PAUSE;
  let current;
  let waiting;

  async function once() {
    current = new AbortController();
    let alarm = setTimeout(() => current.abort(), SILENCE);
    try {
      const answer = await send('feed', { headers: last ? { 'last-event-id': last } : {}, signal: current.signal });
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      tell.state('live');
      pause = FIRST_PAUSE;
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(alarm);
        alarm = setTimeout(() => current.abort(), SILENCE);
        const parts = (rest + value).split('\n\n');
        rest = parts.pop();
        parts.forEach(take);
      }
    } finally {
      clearTimeout(alarm);
    }
  }

  function take(text) {
    let kind = 'message';
    let data = '';
    for (const line of text.split('\n')) {
      const at = line.indexOf(':');
      const value = line.slice(at + 1).trimStart();
      if (line.startsWith('event:')) kind = value;
      else if (line.startsWith('data:')) data += value;
      else if (line.startsWith('id:')) last = value;
    }
    if (data) tell.event(kind, JSON.parse(data));
  }

  async function run() {
    for (;;) {
      try {
        await once();
      } catch (error) {
        if (error.status === 401) {
          tell.state('signed-out');
          return;
        }
      }
      tell.state('lost');
      // Many desks come back at once after a restart: each waits a little differently.
      const wait = pause * (0.5 + (Math.random() / 2));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      await new Promise((done) => { waiting = done; setTimeout(done, wait); });
    }
  }

  addEventListener('online', () => waiting?.());
  run();
}
