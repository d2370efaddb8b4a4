// Puts the page's files into ../wwwroot/assets under names that carry a digest of their content, each also compressed, and writes
// assets.json, which tells the host the names. Run by the .NET build when one of the sources changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import * as sass from 'sass';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here('../wwwroot/assets/');

// 9 of 11: within 3 % of the best size in a tenth of the time.
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 } });

const digested = (name, bytes) => {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${digest}${name.slice(dot)}`.replaceAll('/', '-');
};
const style = (name) => Buffer.from(sass.compile(here(name), { style: 'compressed', loadPaths: [here('node_modules')], quietDeps: true }).css);

// The desk's modules import each other by name: each import is written anew with the name that carries the other's digest.
function modulesOf(folder) {
  const built = {};
  const build = (name) => {
    built[`${folder}/${name}`] ??= Buffer.from(readFileSync(here(`${folder}/${name}`), 'utf8')
      .replace(/from '\.\/([\w-]+\.js)';/g, (_, other) => `from './${digested(`${folder}/${other}`, build(other))}';`));
    return built[`${folder}/${name}`];
  };
  readdirSync(here(folder)).filter((name) => name.endsWith('.js')).forEach(build);
  return built;
}

const files = {
  'page.css': style('page.scss'),
  'desk.css': style('desk.scss'),
  ...modulesOf('desk'),
  'chat.js': readFileSync(here('chat.js')),
  'webchat.js': readFileSync(here('node_modules/botframework-webchat/dist/webchat.js')),
  'favicon.svg': readFileSync(here('favicon.svg')),
};
const licences = [
  readFileSync(here('node_modules/botframework-webchat/dist/webchat.js.LICENSE.txt'), 'utf8'),
  'govuk-frontend: MIT licence, Crown Copyright (Government Digital Service)',
  'botframework-webchat: MIT licence, Microsoft Corporation',
].join('\n\n');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const names = {};
for (const [name, bytes] of Object.entries(files)) {
  const file = digested(name, bytes);
  names[name] = file;
  writeFileSync(out + file, bytes);
  writeFileSync(`${out}${file}.br`, brotli(bytes));
  writeFileSync(`${out}${file}.gz`, gzipSync(bytes, { level: 9 }));
}
writeFileSync(`${out}licences.txt`, licences);
// Last: its time tells the build that all the rest is there.
writeFileSync(`${out}assets.json`, `${JSON.stringify(names, null, 2)}\n`);
