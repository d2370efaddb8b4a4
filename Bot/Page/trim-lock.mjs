// After `npm install` changed package-lock.json: leaves out what botframework-webchat depends on. We serve its finished bundle,
// which carries those packages inside; installing 430 of them again would only make a clean build wait (decision 0060).
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;
const entry = packages['node_modules/botframework-webchat'];
for (const list of ['dependencies', 'peerDependencies', 'peerDependenciesMeta', 'optionalDependencies']) delete entry[list];

const reached = new Set(['']);
const resolve = (from, name) => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const candidate = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (at === '') return undefined;
  }
};
const walk = (at) => {
  const { dependencies, devDependencies, optionalDependencies } = packages[at];
  for (const name of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
    const found = resolve(at, name);
    if (found && !reached.has(found)) { reached.add(found); walk(found); }
  }
};
walk('');
lock.packages = Object.fromEntries(Object.entries(packages).filter(([path]) => reached.has(path)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
