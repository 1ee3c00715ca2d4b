/**
 * How long functions are: node test/bench/function-lengths.mjs [FOLDER] prints their number, the median of their lines and
 * the ten longest, of all TypeScript below src/analysis or the folder named.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './options.mjs';

const [folder = 'src/analysis'] = process.argv.slice(2);
const found = [];
for (const file of readdirSync(join(ROOT, folder), { recursive: true }))
  if (file.endsWith('.ts')) {
    const text = readFileSync(join(ROOT, folder, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    visit(source, source, file);
  }
found.sort((a, b) => b.lines - a.lines);
console.log(
  `${found.length} functions in ${folder}, half of them of ${found[found.length >> 1].lines} lines or fewer. The longest:`,
);
for (const { lines, name, file } of found.slice(0, 10))
  console.log(`${String(lines).padStart(4)}  ${name}  ${file}`);

/** A function and all that are written inside it; those count for themselves, too. */
function visit(node, source, file) {
  if (ts.isFunctionLike(node) && node.body !== undefined) {
    const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line;
    const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
    found.push({ lines, name: node.name?.getText() ?? '(without a name)', file });
  }
  ts.forEachChild(node, (child) => visit(child, source, file));
}
