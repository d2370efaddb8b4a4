// Sign-in in the browser: the authorisation code flow with PKCE (RFC 7636) against the issuer that the host named, or the session of
// Development. The token stays in this tab.
const page = document.getElementById('desk').dataset;
const kept = 'desk.sign-in';

export const usesTokens = page.mode === 'tokens';

const home = () => new URL(`${page.up}desk`, location.href).href.split('#')[0];
const read = () => { try { return JSON.parse(sessionStorage.getItem(kept)) ?? {}; } catch { return {}; } };
const write = (value) => sessionStorage.setItem(kept, JSON.stringify(value));
const coded = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const chance = () => coded(crypto.getRandomValues(new Uint8Array(32)));

let refreshing;

// A token that is good for another minute. Null: somebody has to sign in.
export async function token() {
  const { access, refresh, until } = read();
  if (access && until > Date.now() + 60_000) return access;
  if (!refresh) return null;
  refreshing ??= exchange({ grant_type: 'refresh_token', refresh_token: refresh }).finally(() => { refreshing = undefined; });
  return await refreshing ? read().access : null;
}

// The host refused the token that we had.
export function forget() {
  const { refresh } = read();
  write(refresh ? { refresh } : {});
}

export async function signIn() {
  const verifier = chance();
  const state = chance();
  write({ ...read(), verifier, state, where: `${location.pathname}${location.hash}` });
  const challenge = coded(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
  const address = new URL(page.authorize);
  for (const [key, value] of Object.entries({
    client_id: page.client,
    response_type: 'code',
    response_mode: 'fragment',
    redirect_uri: home(),
    scope: `openid profile offline_access ${page.scope}`,
    state,
    nonce: chance(),
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })) address.searchParams.set(key, value);
  location.assign(address);
}

// Takes up what the issuer sent back with the address. False: nothing came, and nobody is signed in.
export async function arrive() {
  if (!usesTokens) return true;
  const back = new URLSearchParams(location.hash.slice(1));
  if (!back.has('state')) return await token() !== null;
  const { state, verifier, where } = read();
  const code = back.get('code');
  history.replaceState(null, '', where ?? home());
  if (!code || !state || back.get('state') !== state) return false;
  return exchange({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: home() });
}

export function leave() {
  write({});
  if (page.endSession) location.assign(`${page.endSession}?post_logout_redirect_uri=${encodeURIComponent(home())}`);
  else location.assign(home());
}

async function exchange(form) {
  const answer = await fetch(page.token, { method: 'POST', body: new URLSearchParams({ ...form, client_id: page.client, scope: `openid profile offline_access ${page.scope}` }) });
  const given = answer.ok ? await answer.json() : {};
  if (!given.access_token) {
    write({});
    return false;
  }
  write({ access: given.access_token, refresh: given.refresh_token ?? form.refresh_token, until: Date.now() + ((given.expires_in ?? 300) * 1000) });
  return true;
}
