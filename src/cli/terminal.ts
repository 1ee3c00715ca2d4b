/** Where a command writes: plain text to a terminal or a pipe, without surprises from the data. */
import events from 'node:events';
import { once } from '../network/once.ts';

export interface Terminal {
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  /** Columns to fill. */
  width: number;
  colour: boolean;
}

const WIDTH_WITHOUT_TERMINAL = 100;
const NARROWEST = 40;

/** Looks at the streams and the environment. Colour only on a terminal, and never under NO_COLOR (no-color.org). */
export function openTerminal(
  stdout: NodeJS.WriteStream,
  stderr: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
): Terminal {
  return {
    stdout,
    stderr,
    width: Math.max(NARROWEST, stdout.columns ?? WIDTH_WITHOUT_TERMINAL),
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
  };
}

/** Writes to a stream at the pace that the reader takes it. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  const PIECE = 1 << 20;
  for (let at = 0; at < text.length; at += PIECE)
    if (!stream.write(text.slice(at, at + PIECE))) await events.once(stream, 'drain');
}

/** Text from the data on one line, without the control characters that could steer a terminal. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ').trim();
}

export type Style = 'bold' | 'dim';
const CODES = { bold: [1, 22], dim: [2, 22] } as const;

export function styled({ colour }: Terminal, style: Style, text: string): string {
  const [on, off] = CODES[style];
  return colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/**
 * Text broken at spaces to fit the width; every line but the first starts with `indent` spaces.
 *
 * @example wrap('one two three', 9, 2) // 'one two\n  three'
 */
export function wrap(text: string, width: number, indent = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const room = lines.length === 0 ? width : width - indent;
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.join(`\n${' '.repeat(indent)}`);
}

const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;
const graphemes = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** How many columns a text takes on a terminal. */
export function columnsOf(text: string): number {
  if (/^[\u0020-\u02ff]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes().segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

/** Text cut to that many columns, with an ellipsis where something is missing. */
export function shorten(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes().segment(text)) {
    const next = columnsOf(segment);
    if (used + next > columns - 1) break;
    kept += segment;
    used += next;
  }
  return `${kept.trimEnd()}…`;
}
