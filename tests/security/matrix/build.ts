import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const BUILD = path.join(import.meta.dirname, '..', '..', '..', '.next');
const CLIENT = path.join(BUILD, 'static');

/** A server action of the build. `key` is its file and name, which stay; `id` is new whenever it or the build's key is. */
export interface BuiltAction {
  readonly key: string;
  readonly id: string;
  /** The routes that its code is part of: `/employer/choose`. */
  readonly routes: readonly string[];
}

/** Everything that the built portal answers to, as the build itself lists it. */
export interface Build {
  /** Addresses of pages, `/verify/[code]`. */
  readonly pages: readonly string[];
  /** Addresses of route handlers. */
  readonly handlers: readonly string[];
  readonly actions: readonly BuiltAction[];
  /** What the build has beside: pages of the old router, rewrites, redirects. */
  readonly others: readonly string[];
}

interface ActionEntry {
  readonly filename: string;
  readonly exportedName: string;
  readonly workers: Readonly<Record<string, unknown>>;
}

/** Reads the manifests of the build that is there. */
export async function readBuild(): Promise<Build> {
  const paths = await manifest<Record<string, string>>('app-path-routes-manifest.json');
  const actions = await manifest<Record<'node' | 'edge', Record<string, ActionEntry>>>(
    'server/server-reference-manifest.json',
  );
  const old = await manifest<Record<string, string>>('server/pages-manifest.json');
  const routes = await manifest<{
    redirects: { source: string; internal?: boolean }[];
    rewrites: Record<string, { source: string }[]>;
  }>('routes-manifest.json');
  const ending = (end: string) => Object.keys(paths).filter((file) => file.endsWith(end));
  return {
    pages: ending('/page').map((file) => paths[file] ?? ''),
    handlers: ending('/route').map((file) => paths[file] ?? ''),
    actions: Object.entries({ ...actions.node, ...actions.edge }).map(([id, entry]) => ({
      id,
      key: `${entry.filename}#${entry.exportedName}`,
      routes: Object.keys(entry.workers).map((worker) => paths[worker.replace(/^app/, '')] ?? worker),
    })),
    others: [
      ...ending('').filter((file) => !/\/(?:page|route)$/.test(file)),
      ...Object.keys(old),
      ...routes.redirects.filter(({ internal }) => !internal).map(({ source }) => source),
      ...Object.values(routes.rewrites).flatMap((rewrites) => rewrites.map(({ source }) => source)),
    ],
  };
}

/** A file that browsers are sent. */
export interface ClientFile {
  /** `/_next/static/…` */
  readonly address: string;
  readonly file: string;
}

/** Every file that the build has for browsers. */
export async function clientFiles(): Promise<ClientFile[]> {
  const entries = await readdir(CLIENT, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { file, address: `/_next/static/${path.relative(CLIENT, file).replaceAll('\\', '/')}` };
    });
}

async function manifest<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(path.join(BUILD, name), 'utf8')) as T;
}
