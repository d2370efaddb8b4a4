// Calls of the desk's API: signed in, with the host's own words when one fails.
import { forget, token, usesTokens } from './signin.js';

const page = document.getElementById('desk').dataset;
const at = (path) => new URL(`${page.up}desk/api/${path}`, location.href);
let guard = '';

export class Refusal extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

export const guardWith = (secret) => { guard = secret ?? ''; };

export async function send(path, { method = 'GET', body, headers = {}, signal } = {}) {
  const all = { ...headers };
  if (usesTokens) {
    const access = await token();
    if (!access) throw new Refusal('You are signed out.', 401);
    all.authorization = `Bearer ${access}`;
  } else if (guard) {
    all['x-desk-guard'] = guard;
  }
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) all['content-type'] = 'application/json';
  const answer = await fetch(at(path), { method, headers: all, body: isForm || body === undefined ? body : JSON.stringify(body), credentials: 'same-origin', cache: 'no-store', signal });
  if (answer.ok) return answer;
  if (answer.status === 401) forget();
  const problem = await answer.json().catch(() => ({}));
  throw new Refusal(problem.detail ?? `The desk answered ${answer.status}.`, answer.status);
}

export const get = async (path) => (await send(path)).json();

export async function post(path, body = {}) {
  const answer = await send(path, { method: 'POST', body });
  return answer.status === 204 ? undefined : answer.json();
}

// A file behind sign-in cannot be a plain link.
export async function save(path, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await (await send(path)).blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
