/** The one direction of data: a room imports only from rooms to its left. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What each room may import beside itself. */
const CHAIN = ['model', 'ingest', 'store', 'network', 'analysis'];
const MAY_IMPORT: Record<string, string[]> = {
  ...Object.fromEntries(CHAIN.map((room, i) => [room, CHAIN.slice(0, i)])),
  words: ['model'],
  generate: ['model'],
  match: [...CHAIN, 'words'],
  report: [...CHAIN, 'words'],
  server: [...CHAIN, 'words', 'match', 'report'],
  cli: [...CHAIN, 'words', 'match', 'report', 'generate', 'server'],
};
/** The page may use the vocabulary and the words; of the server it knows only types. */
const WEB_MAY_IMPORT = ['model', 'words'];
/** For a picture it may also use what runs in a browser: packed ties and pure kernels. */
const PURE_IN_WEB = ['network', 'analysis'];

const IMPORT =
  /^\s*(?:import|export)\s(?<clause>[^;'"]*?\sfrom\s*)?['"](?<from>[^'"]+)['"]|import\(\s*['"](?<dynamic>[^'"]+)['"]\s*\)/gm;

interface Import {
  file: string;
  from: string;
  typeOnly: boolean;
}

function importsUnder(folder: string): Import[] {
  return readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const path = `${folder}/${file.split(sep).join('/')}`;
      return [...readFileSync(resolve(ROOT, path), 'utf8').matchAll(IMPORT)].flatMap(({ groups }) => {
        const target = groups?.from ?? groups?.dynamic ?? '';
        if (!target.startsWith('.')) return [];
        return [
          {
            file: path,
            from: relative(ROOT, resolve(ROOT, dirname(path), target))
              .split(sep)
              .join('/'),
            typeOnly: /^type\s/.test(groups?.clause ?? ''),
          },
        ];
      });
    });
}

/** What a file needs at run time that only Node has, and the files of this project that lead there. */
function needsNode(file: string, imports: readonly Import[]): string[] {
  const seen = new Set([file]);
  for (const at of seen)
    for (const { file: by, from, typeOnly } of imports) if (by === at && !typeOnly) seen.add(from);
  return [...seen].filter((path) =>
    /from\s*['"]node:|import\(?\s*['"]node:|\bprocess\.\w|\bBuffer\b/.test(
      readFileSync(resolve(ROOT, path), 'utf8'),
    ),
  );
}

const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];

describe('rooms', () => {
  const inSource = importsUnder('src');

  it('are all known', () => {
    const rooms = readdirSync(resolve(ROOT, 'src')).sort();
    expect(rooms.filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('import only from rooms to their left', () => {
    const wrong = inSource.filter(({ file, from }) => {
      const room = roomOf(file)!;
      const target = roomOf(from);
      return target === undefined || (target !== room && !MAY_IMPORT[room].includes(target));
    });
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
    expect(inSource.length).toBeGreaterThan(50);
  });

  it('give the web app their vocabulary, words and kernels without Node only, and the API’s type', () => {
    const wrong = importsUnder('web').filter(({ from, typeOnly }) => {
      if (from.startsWith('web/')) return false;
      if (from === 'src/server/app.ts') return !typeOnly;
      if (PURE_IN_WEB.includes(roomOf(from) ?? '')) return needsNode(from, inSource).length > 0;
      return !WEB_MAY_IMPORT.includes(roomOf(from) ?? '');
    });
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('know what needs Node from what runs in a browser', () => {
    expect(needsNode('src/analysis/centrality/betweenness.ts', inSource)).toEqual([]);
    expect(needsNode('src/analysis/threads/node-threads.ts', inSource)).toContain(
      'src/analysis/threads/node-threads.ts',
    );
  });

  it('give every test a place that mirrors what it tests', () => {
    const folders = readdirSync(resolve(ROOT, 'test'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const known = [
      ...Object.keys(MAY_IMPORT),
      'support',
      'peers',
      'contract',
      'browser',
      'bench',
      'datasets',
      'reports',
    ];
    expect(folders.filter((folder) => !known.includes(folder))).toEqual([]);
  });
});
