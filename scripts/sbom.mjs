/**
 * Prints the bill of materials, everything in the lock file, as CycloneDX: `node scripts/sbom.mjs > sbom.json`. It
 * holds no date and no random number, so the same lock file always gives the same list.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const LOCK = path.join(import.meta.dirname, '..', 'package-lock.json');

console.log(JSON.stringify(billOfMaterials(JSON.parse(await readFile(LOCK, 'utf8'))), null, 2));

/** The list for a parsed `package-lock.json`. */
function billOfMaterials(lock) {
  const { '': project, ...packages } = lock.packages;
  const byPurl = new Map(
    Object.entries(packages).map(([place, entry]) => [purl(place, entry), component(place, entry)]),
  );
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', name: project.name, version: project.version, licenses: licences(project) },
    },
    components: [...byPurl].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value),
  };
}

function component(place, entry) {
  const { version, integrity, dev, optional, devOptional } = entry;
  return {
    type: 'library',
    name: nameOf(place),
    version,
    purl: purl(place, entry),
    scope: dev ? 'excluded' : optional || devOptional ? 'optional' : 'required',
    licenses: licences(entry),
    hashes: integrity === undefined ? [] : [hash(integrity)],
  };
}

function nameOf(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function purl(place, { version }) {
  return `pkg:npm/${nameOf(place).replace('@', '%40')}@${version}`;
}

function licences({ license }) {
  if (license === undefined) return [];
  return [/ (and|or) /i.test(license) ? { expression: license } : { license: { id: license } }];
}

function hash(integrity) {
  const [algorithm, content] = integrity.split(' ')[0].split(/-(.*)/s);
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(content, 'base64').toString('hex') };
}
