/** Hands the person a file that was made in the browser. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers start reading after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
