// How soon a person in web chat sees something of an answer that a model words, over the real Direct Line stream.
//   node first-text.mjs ADDRESS SECRET [questions]
// The host runs beside a model server, as README.md says. Printed: milliseconds to the first sign, to the first words of the answer, and to the whole reply.
const [address, secret, count = '20'] = process.argv.slice(2);
const subjects = ['Future Leaders Scheme', 'Access programme', 'Senior Leaders Scheme', 'mentoring', 'job shadowing', 'coaching', 'Fast Stream', 'apprenticeships', 'secondments', 'volunteering leave'];
const forms = [(name) => `What is ${name}?`, (name) => `Tell me about ${name}`, (name) => `Who is ${name} for?`];

const call = async (path, token, body) => {
  const answer = await fetch(`${address}/v3/directline/${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
};

async function ask(question) {
  const { token } = await call('tokens/generate', secret);
  const { conversationId, streamUrl } = await call('conversations', token);
  const socket = new WebSocket(streamUrl);
  const times = {};
  let begun;
  const done = new Promise((resolve, reject) => {
    socket.onerror = reject;
    socket.onmessage = ({ data }) => {
      for (const activity of data ? JSON.parse(data).activities : []) {
        if (activity.from?.role !== 'bot' || begun === undefined) continue;
        const took = performance.now() - begun;
        times.sign ??= took;
        if (activity.channelData?.streamType === 'streaming') times.words ??= took;
        if (activity.type !== 'message') continue;
        times.whole = took;
        times.words ??= took;
        resolve();
      }
    };
  });
  await new Promise((open) => { socket.onopen = open; });
  await new Promise((welcomed) => setTimeout(welcomed, 500));
  begun = performance.now();
  await call(`conversations/${conversationId}/activities`, token, { type: 'message', from: { id: 'me' }, text: question });
  await done;
  socket.close();
  return times;
}

const questions = forms.flatMap((form) => subjects.map(form)).slice(0, Number(count));
await ask('What is a skill?');
const all = [];
for (const question of questions) all.push(await ask(question));
const at = (name, share) => Math.round(all.map((one) => one[name]).sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))]);
for (const [name, words] of [['sign', 'first sign'], ['words', 'first words'], ['whole', 'whole reply']]) console.log(`${words}: p50 ${at(name, 0.5)} ms, p95 ${at(name, 0.95)} ms, longest ${at(name, 1)} ms`);
