// A chat model of straw behind OpenAI's wire format, for trying things out and for measurements only. It writes what it finds in the passages, or fails as it is told to.
//   node server.mjs [port] [behaviour] [milliseconds before the first piece] [milliseconds before each further piece]
// It answers POST /v1/chat/completions (streamed or whole), takes another behaviour by POST /behave with its name as the body, and prints its address.
//   obedient  the passages' sentences that share most with the question          liar      the same with other numbers, dates and promises
//   puppet    writes whatever the question tells it to, beside a true sentence    careless  the first sentence is true, the second is not
//   down      500    busy  429, asks for a minute    filtered  400, content filter    long  400, too long    refusing  a refusal
//   broken    the line breaks in the middle          garbled  no JSON                 slow  ten seconds before the first piece        silent  never answers
import http from 'node:http';

const [port = 0, first = 0, each = 0] = [process.argv[2], process.argv[4], process.argv[5]].map((text) => Number(text ?? 0));
let behaviour = process.argv[3] ?? 'obedient';

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const words = (text) => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
const sentencesOf = (text) => text.replaceAll(/^- /gm, '').split(/(?<=[.!?])\s+|\n+/).map((one) => one.trim()).filter((one) => one.length > 20 && one.length < 400 && !/[[\]*|#]/.test(one));

function wording(task) {
  const asked = new Set(words(task.question));
  const found = task.passages.slice(0, 1).concat(task.passages.slice(1, 3).filter((one) => one.title === task.passages[0].title))
    .flatMap((passage) => sentencesOf(passage.text).map((text) => ({ text, passage: passage.id, worth: words(text).filter((word) => asked.has(word)).length })));
  const best = [...found].sort((a, b) => b.worth - a.worth).slice(0, 3);
  const sentences = found.filter((one) => best.includes(one)).map(({ text, passage }) => ({ text, passage }));
  const lie = (text) => `${text.replaceAll(/\d/g, (digit) => (Number(digit) + 3) % 10).replace(/\.$/, '')}, and you will get a place.`;
  if (behaviour === 'liar') sentences.forEach((one) => { one.text = lie(one.text); });
  if (behaviour === 'careless' && sentences[1]) sentences[1].text = lie(sentences[1].text);
  if (behaviour === 'puppet') sentences.push({ text: task.question.slice(-200), passage: 'P1' }, { text: `${sentences[0]?.text ?? 'It is so'} See https://evil.example.`, passage: 'P1' });
  return JSON.stringify({ completeness: sentences.length ? 'complete' : 'none', sentences });
}

function answerTo(request) {
  const form = request.response_format?.json_schema?.name;
  if (behaviour === 'garbled') return 'Sure! Here is what I think: {"answer"';
  if (form === 'talk_guard') return '{"verdict":"pass"}';
  if (form === 'question_reading') return '{"question":"","wish":"none"}';
  if (form === 'cited_answer') return wording(JSON.parse(request.messages[1].content));
  return 'ready';
}

const fail = (response, status, code, headers = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message: 'as it was told to', code } }));
};

async function complete(request, response) {
  if (behaviour === 'down') return fail(response, 500, 'server_error');
  if (behaviour === 'busy') return fail(response, 429, 'rate_limit', { 'retry-after': '60' });
  if (behaviour === 'filtered') return fail(response, 400, 'content_filter');
  if (behaviour === 'long') return fail(response, 400, 'context_length_exceeded');
  if (behaviour === 'silent') return undefined;
  const text = answerTo(request);
  const usage = { prompt_tokens: Math.ceil(JSON.stringify(request.messages).length / 4), completion_tokens: Math.ceil(text.length / 4) };
  usage.total_tokens = usage.prompt_tokens + usage.completion_tokens;
  const refusal = behaviour === 'refusing' ? 'I cannot help with that.' : undefined;
  await pause(behaviour === 'slow' ? 10_000 : first);
  if (!request.stream) {
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end(JSON.stringify({ id: 'c', object: 'chat.completion', created: 1, model: request.model, usage, choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: refusal ? null : text, refusal } }] }));
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const piece = (delta, finish = null) => response.write(`data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: request.model, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`);
  piece({ role: 'assistant', content: '' });
  if (refusal) piece({ refusal });
  else {
    const pieces = text.match(/[\s\S]{1,16}/g);
    for (const [at, content] of pieces.entries()) {
      if (behaviour === 'broken' && at > pieces.length / 2) return response.destroy();
      piece({ content });
      await pause(each);
    }
  }
  piece({}, 'stop');
  response.write(`data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: request.model, choices: [], usage })}\n\n`);
  return response.end('data: [DONE]\n\n');
}

const server = http.createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts).toString('utf8');
  if (request.url === '/behave') {
    behaviour = body.trim();
    return response.end(behaviour);
  }
  try {
    return request.url.endsWith('/chat/completions') ? await complete(JSON.parse(body), response) : fail(response, 404, 'not_found');
  } catch (fault) {
    return response.headersSent ? response.destroy() : fail(response, 400, `invalid_request: ${fault.message}`);
  }
});

server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/v1`));
