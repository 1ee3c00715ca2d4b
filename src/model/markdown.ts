/** Text in a file that is read as Markdown. */

/**
 * The text with every sign that Markdown or HTML would read as more than text made harmless, on one line.
 *
 * @example markdownText('a*b <i>') // 'a\\*b &lt;i\\>'
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<>|#&]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`));
}
